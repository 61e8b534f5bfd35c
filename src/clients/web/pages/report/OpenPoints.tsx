import { useEffect, useRef, useState } from 'react'
import type { AttemptView } from '#api'
import type { Reply, Verdict } from '#domain'
import { countedInWords, sentenceCase } from '#wording'
import { Glyph } from '../../components/Glyph.tsx'
import { Inline, Markdown } from '../../components/Markdown.tsx'
import { StrangeLetters } from '../../components/StrangeLetters.tsx'
import { VerdictWord } from '../../components/VerdictWord.tsx'
import { openPoints } from './open-points.ts'
import type { OpenPoint } from './open-points.ts'
import { ReplyField } from './ReplyField.tsx'
import { wordsBehind } from './report-data.ts'
import { useReply } from './use-reply.ts'
import './open-points.css'

export interface OpenPointsProps {
  readonly view: AttemptView
  readonly again: () => void
}

/** What the examiner could not tell, asked at once: a sentence each, examined on the spot. */
export function OpenPoints({ view, again }: OpenPointsProps) {
  // The loaded report may still lack what was just answered.
  const [fresh, setFresh] = useState<readonly Reply[]>([])
  const missed = fresh.filter(reply => !view.replies.some(each => each.id === reply.id))
  const points = openPoints({ ...view, replies: [...view.replies, ...missed] })
  if (points.length === 0) return null
  const answered = (reply: Reply) => {
    setFresh([...fresh, reply])
    again()
  }
  return (
    <section className="open-points" aria-labelledby="open-h">
      <h2 id="open-h" className="label">
        {sentenceCase(countedInWords(points.length, 'thing'))} I could not tell
      </h2>
      <ul>
        {points.map(point => (
          <li key={point.row.point.id} data-p={point.row.point.id}>
            <p className="asked">
              <a
                className="ref"
                data-v="unjudged"
                href={`#${point.row.point.id}`}
                aria-label={`Point ${point.row.letter}`}
              >
                {point.row.letter}
              </a>{' '}
              <span id={`asks-${point.row.point.id}`}>
                <Inline text={point.prompt} />
              </span>
            </p>
            {point.reply ? (
              <Ruled point={point} reply={point.reply} fresh={fresh.includes(point.reply)} />
            ) : (
              <Box point={point} view={view} answered={answered} />
            )}
          </li>
        ))}
      </ul>
      <p className="small quiet">
        Nothing here is held against you. A reply that makes its point settles it; the mark above stays that
        of the answer.
      </p>
    </section>
  )
}

interface BoxProps {
  readonly point: OpenPoint
  readonly view: AttemptView
  readonly answered: (reply: Reply) => void
}

function Box({ point: { row }, view, answered }: BoxProps) {
  const draft = useReply(view.attempt.id, { kind: 'probe', point: row.point.id }, answered)
  const id = `open-${row.point.id}`
  return (
    <div>
      <label htmlFor={id} className="small quiet">
        In one sentence<span className="vh">, on point {row.letter}</span>
      </label>
      <ReplyField draft={draft} id={id} rows={2} />
    </div>
  )
}

const RULED = {
  met: 'This makes the point. It counts as met by your reply.',
  partial: 'This goes half the way, so the point stays open.',
  contradicted: 'This says otherwise, and the point stays open.',
  missing: 'This does not say it yet, so the point stays open.',
  unjudged: 'The examiner still cannot tell, so the point stays open.',
} as const satisfies Record<Verdict['kind'], string>

interface RuledProps {
  readonly point: OpenPoint
  readonly reply: Reply
  /** Whether it was just handed in. */
  readonly fresh: boolean
}

/** The reply with its verdict and the claim, which the reply was there to say. */
function Ruled({ point: { row, claim }, reply, fresh }: RuledProps) {
  const place = useRef<HTMLDivElement>(null)
  // The field that had the focus is gone; the keyboard goes on from its verdict.
  useEffect(() => {
    if (fresh) place.current?.focus({ preventScroll: true })
  }, [fresh])
  const verdict = reply.report.verdicts.find(each => each.point === row.point.id)
  const kind = verdict?.kind ?? 'unjudged'
  const underlines = (verdict ? wordsBehind(verdict, reply.answer) : []).map(({ start, end }) => ({
    of: row.point.id,
    as: kind,
    letter: '',
    start,
    end,
  }))
  return (
    <div ref={place} tabIndex={-1} role="status">
      <div className="note said-again">
        <Markdown text={reply.answer} underlines={underlines} />
      </div>
      <StrangeLetters answer={reply.answer} />
      <p className="ruled">
        <VerdictWord kind={kind} /> {RULED[kind]}{' '}
        {reply.report.redFlags.length > 0 && (
          <span className="verdict" data-v="flag">
            <Glyph of="flag" />
            Red flag
          </span>
        )}
      </p>
      {kind !== 'met' && (
        <p className="note quiet">
          The point: <Inline text={claim} />
        </p>
      )}
    </div>
  )
}
