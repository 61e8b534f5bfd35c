import { useState } from 'react'
import { copyText } from './copy-text.ts'

interface CopyLinkProps {
  readonly text: string
  /** The label until it is pressed, such as "Copy my answer". */
  readonly says: string
}

/** Copies a text, and says whether that went well. */
export function CopyLink({ text, says }: CopyLinkProps) {
  const [copied, setCopied] = useState<boolean>()
  return (
    <button
      type="button"
      className="link"
      onClick={() => void copyText(text).then(setCopied)}
      onBlur={() => setCopied(undefined)}
    >
      {copied === undefined ? says : copied ? 'Copied' : 'The browser did not allow it'}
    </button>
  )
}
