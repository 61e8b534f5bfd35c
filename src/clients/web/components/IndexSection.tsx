import type { ReactNode } from 'react'
import { useMedia } from './use-media.ts'
import './index-list.css'

interface IndexSectionProps {
  readonly id: string
  readonly name: string
  readonly count: string
  /** Whether it stands open where lists are folded. */
  readonly open: boolean
  readonly children: ReactNode
}

/** One section of a long list: its head and rows, folded on a phone, where whole lists would be endless. */
export function IndexSection({ id, name, count, open, children }: IndexSectionProps) {
  const isNarrow = useMedia('(max-width: 40rem)')
  const heading = `section-${id}`
  const head = (
    <>
      <h2 id={heading}>{name}</h2>
      <span className="small quieter num">{count}</span>
    </>
  )
  return (
    <section aria-labelledby={heading}>
      {isNarrow ? (
        <details open={open}>
          <summary className="index-head">{head}</summary>
          {children}
        </details>
      ) : (
        <>
          <div className="index-head">{head}</div>
          {children}
        </>
      )}
    </section>
  )
}
