import type { ReactNode } from 'react'
import { use, useEffect, useLayoutEffect, useState } from 'react'
import type { Trouble } from '../data/trouble.ts'
import { AbsentContext } from '../shell/absent-context.ts'
import './Message.css'

interface MessageProps {
  readonly title: string
  readonly children?: ReactNode
  readonly acts?: ReactNode
  readonly alert?: boolean
  /** Whether it is the only thing on the page. */
  readonly whole?: boolean
}

/** An empty or failed state: what happened, what is safe, the way out. Part of the page, never a dialog. */
export function Message({ title, children, acts, alert = false, whole = false }: MessageProps) {
  return (
    <div className="message" role={alert ? 'alert' : undefined}>
      {whole ? <h1>{title}</h1> : <b>{title}</b>}
      {children}
      {acts && <div className="row">{acts}</div>}
    </div>
  )
}

/** A page that could not be loaded. Where the server does not answer, the page returns as soon as it does. */
export function Troubled({ trouble, again }: { readonly trouble: Trouble; readonly again: () => void }) {
  const tell = use(AbsentContext)
  useLayoutEffect(() => {
    tell(true)
    return () => tell(false)
  }, [tell])
  if (trouble.kind === 'not-found') {
    return (
      <Message
        title="There is nothing here."
        alert
        whole
        acts={
          <a className="btn" href="/bank">
            Open the bank
          </a>
        }
      >
        {trouble.detail} The address may be old, or the question may have been removed from the bank. Your
        record is untouched.
      </Message>
    )
  }
  const gone = trouble.kind === 'unreachable'
  const retry = (
    <button type="button" className="btn" onClick={again}>
      Try again
    </button>
  )
  return (
    <Message title={gone ? 'Viva is not responding.' : 'This could not be loaded.'} alert whole acts={retry}>
      {gone ? (
        <>
          It may have been stopped. Start it again with <code className="mono">npm start</code>, and this page
          returns by itself.
        </>
      ) : (
        trouble.detail
      )}{' '}
      Everything that you stored or typed is safe.
    </Message>
  )
}

/** Shows nothing for 400 ms, then empty rows. */
export function Waiting({ rows = 4, says = 'Loading' }: { readonly rows?: number; readonly says?: string }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return <div className="waiting" />
  return (
    <div className="waiting" role="status">
      <p className="small quiet">{says}</p>
      <div aria-hidden="true">
        {Array.from({ length: rows }, (_, i) => (
          <div key={i} className="waiting-row" />
        ))}
      </div>
    </div>
  )
}
