import type { LeftOut as File } from '#api'
import { countedInWords, sentenceCase } from '#wording'

const MOST_NAMED = 5

/** Which files of the bank cannot be read. Their questions are asked nowhere, and nothing else on the page would say so. */
export function LeftOutFiles({ files }: { readonly files: readonly File[] }) {
  if (files.length === 0) return null
  return (
    <div className="note" role="note">
      <p>
        {sentenceCase(countedInWords(files.length, 'file'))} of the bank cannot be read and{' '}
        {files.length === 1 ? 'is' : 'are'} left out; <code className="mono">viva check</code> lists all that
        is wrong.
      </p>
      <ul className="small">
        {files.slice(0, MOST_NAMED).map(({ file, line, message }) => (
          <li key={file}>
            <code className="mono">
              {file}:{line}
            </code>{' '}
            {message}
          </li>
        ))}
        {files.length > MOST_NAMED && <li>and {files.length - MOST_NAMED} more</li>}
      </ul>
    </div>
  )
}
