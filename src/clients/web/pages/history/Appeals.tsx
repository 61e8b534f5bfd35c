import type { AppealLine } from '#api'
import { VERDICT_NAMES, countText, localDay, shortDay } from '#wording'
import { Download } from '../../components/Download.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { useApi } from '../../data/api-context.ts'

const STANCES = {
  'did-say': 'the answer does say it',
  'did-not-mean': 'it was not meant so',
} as const satisfies Record<AppealLine['stance'], string>

/** The appeals that stand; each is withdrawn in its report. */
export function Appeals({ appeals }: { readonly appeals: readonly AppealLine[] }) {
  const api = useApi()
  if (appeals.length === 0) return null
  return (
    <section id="appeals" className="queue-part" aria-labelledby="appeals-h" tabIndex={-1}>
      <div className="group">
        <h2 id="appeals-h" className="label">
          Your appeals
        </h2>
        <p className="small quiet num">{countText(appeals.length, 'appeal')}</p>
      </div>
      <ol className="appeals">
        {appeals.map(({ attempt, title, at, point, letter, claim, verdict, stance, reason }) => (
          <li key={`${attempt} ${point}`}>
            <a href={`/a/${attempt}#${point}`}>
              {title}, point {letter}
            </a>{' '}
            <span className="small quiet num">{shortDay(localDay(at))}</span>
            {claim !== null && (
              <p className="note">
                <Inline text={claim} />
              </p>
            )}
            <p className="small quiet">
              {VERDICT_NAMES[verdict]}; you say {STANCES[stance]}. {reason}
            </p>
          </li>
        ))}
      </ol>
      <p className="small quiet aside">
        Each counts by your own hand until its question is examined again, and is withdrawn in its report.{' '}
        <Download href="/api/record/appeals" ask={api.exportAppeals}>
          Download them
        </Download>{' '}
        as graded answers, to propose them to the bank.
      </p>
    </section>
  )
}
