import { useEffect, useRef } from 'react'
import type { AttemptView } from '#api'
import type { About, PointId, Reply, Verdict } from '#domain'
import { Glyph } from '../../components/Glyph.tsx'
import { Markdown } from '../../components/Markdown.tsx'
import { StrangeLetters } from '../../components/StrangeLetters.tsx'
import { VerdictWord } from '../../components/VerdictWord.tsx'
import { ReplyField } from './ReplyField.tsx'
import { wordsBehind } from './report-data.ts'
import { useReply } from './use-reply.ts'

interface SentenceBoxProps {
  readonly view: AttemptView
  readonly about: About
  readonly id: string
  readonly label: string
  readonly letter: string
  readonly answered: (reply: Reply) => void
}

/** A field for one sentence about one point, examined on the spot. */
export function SentenceBox({ view, about, id, label, letter, answered }: SentenceBoxProps) {
  const draft = useReply(view.attempt.id, about, answered)
  return (
    <div>
      <label htmlFor={id} className="small quiet">
        {label}
        <span className="vh">, on point {letter}</span>
      </label>
      <ReplyField draft={draft} id={id} rows={2} />
    </div>
  )
}

interface RuledSentenceProps {
  readonly point: PointId
  readonly reply: Reply
  /** Whether it was just handed in. */
  readonly fresh: boolean
  readonly ruled: Readonly<Record<Verdict['kind'], string>>
}

export function kindIn({ report }: Reply, point: PointId): Verdict['kind'] {
  return report.verdicts.find(each => each.point === point)?.kind ?? 'unjudged'
}

/** The sentence with its verdict. */
export function RuledSentence({ point, reply, fresh, ruled }: RuledSentenceProps) {
  const place = useRef<HTMLDivElement>(null)
  // The field that had the focus may be gone; the keyboard goes on from its verdict.
  useEffect(() => {
    if (fresh) place.current?.focus({ preventScroll: true })
  }, [fresh, reply.id])
  const verdict = reply.report.verdicts.find(each => each.point === point)
  const kind = kindIn(reply, point)
  const underlines = (verdict ? wordsBehind(verdict, reply.answer) : []).map(({ start, end }) => ({
    of: point,
    as: kind,
    letter: '',
    start,
    end,
  }))
  return (
    <div ref={place} tabIndex={-1} className="ruled-sentence">
      <div className="note said-again">
        <Markdown text={reply.answer} underlines={underlines} />
      </div>
      <StrangeLetters answer={reply.answer} />
      {/* The ruling alone is announced: a screen reader would spell the formulas of an answer. */}
      <p className="ruled" role="status">
        <VerdictWord kind={kind} /> {ruled[kind]}{' '}
        {reply.report.redFlags.length > 0 && (
          <span className="verdict" data-v="flag">
            <Glyph of="flag" />
            Red flag
          </span>
        )}
      </p>
    </div>
  )
}
