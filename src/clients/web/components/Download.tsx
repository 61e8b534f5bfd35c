import { useState } from 'react'
import type { DownloadedFile } from '../data/outcome.ts'
import type { ApiResult } from '../data/trouble.ts'

interface DownloadProps {
  /** The file's own address, for a link that is copied or opened elsewhere. */
  readonly href: string
  readonly className?: string
  ask(): Promise<ApiResult<DownloadedFile>>
  readonly children: React.ReactNode
}

/**
 * A link to a file. The file is asked for like everything else, as there may be no server behind the address.
 */
export function Download({ href, className, ask, children }: DownloadProps) {
  const [trouble, setTrouble] = useState<string>()
  const download = async () => {
    const reply = await ask()
    setTrouble(reply.ok ? undefined : `The file could not be fetched. ${reply.trouble.detail}`)
    if (reply.ok) saveFile(reply.value)
  }
  return (
    <>
      <a
        href={href}
        className={className}
        download
        onClick={event => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
          event.preventDefault()
          void download()
        }}
      >
        {children}
      </a>
      {trouble && (
        <span className="small" role="alert">
          {' '}
          {trouble}
        </span>
      )}
    </>
  )
}

/**
 * Some browsers start a download only after the click has ended, and would lose a blob that is revoked at
 * once.
 */
const TAKEN_UP_MS = 60_000

export function saveFile({ name, content }: DownloadedFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_UP_MS)
}
