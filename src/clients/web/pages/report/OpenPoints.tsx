import { useState } from 'react'
import type { AttemptView } from '#api'
import type { Reply, Verdict } from '#domain'
import { countedInWords, sentenceCase } from '#wording'
import { Inline } from '../../components/Markdown.tsx'
import { RuledSentence, SentenceBox, kindIn } from './OneSentence.tsx'
import { openPoints } from './open-points.ts'
import './open-points.css'

interface OpenPointsProps {
  readonly view: AttemptView
  readonly again: () => void
}

/** Points that the examiner could not judge, asked at once: each takes one sentence, examined on the spot. */
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
              <div>
                <RuledSentence
                  point={point.row.point.id}
                  reply={point.reply}
                  fresh={fresh.includes(point.reply)}
                  ruled={RULED}
                />
                {kindIn(point.reply, point.row.point.id) !== 'met' && (
                  <p className="note quiet">
                    The point: <Inline text={point.claim} />
                  </p>
                )}
              </div>
            ) : (
              <SentenceBox
                view={view}
                about={{ kind: 'probe', point: point.row.point.id }}
                id={`open-${point.row.point.id}`}
                label="In one sentence"
                letter={point.row.letter}
                answered={answered}
              />
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

const RULED = {
  met: 'This makes the point. It counts as met by your reply.',
  partial: 'This goes half the way, so the point stays open.',
  contradicted: 'This says otherwise, and the point stays open.',
  missing: 'This does not say it yet, so the point stays open.',
  unjudged: 'The examiner still cannot tell, so the point stays open.',
} as const satisfies Record<Verdict['kind'], string>
