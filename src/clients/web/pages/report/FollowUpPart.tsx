import { useState } from 'react'
import type { AttemptView, NextQuestion } from '#api'
import type { PointId, Reply } from '#domain'
import { askedAfter, countedInWords, pointLetters, sentenceCase } from '#wording'
import { Inline, Markdown } from '../../components/Markdown.tsx'
import { repliesElsewhere } from './open-points.ts'
import { Replied } from './Replied.tsx'
import { ReplyField } from './ReplyField.tsx'
import { sameAbout } from './same-about.ts'
import { useReply } from './use-reply.ts'

interface FollowUpProps {
  readonly view: AttemptView
  readonly again: () => void
}

/** The follow-up question, answered in place and marked separately. Earlier ones stay above it. */
export function FollowUpPart({ view, again }: FollowUpProps) {
  const letters = pointLetters(view.attempt.outline)
  // The loaded report may still ask next what was just answered.
  const [fresh, setFresh] = useState<Reply>()
  const elsewhere = repliesElsewhere(view)
  const replies = [
    ...view.replies.filter(reply => !elsewhere.has(reply)),
    ...(fresh && !view.replies.some(reply => reply.id === fresh.id) ? [fresh] : []),
  ]
  const next = view.next && !(fresh && sameAbout(view.next.about, fresh.about)) ? view.next : undefined
  if (replies.length === 0 && !next) return null
  return (
    <div id="follow" className="s-follow" tabIndex={-1}>
      {replies.map(reply => (
        <Replied key={reply.id} reply={reply} view={view} letters={letters} />
      ))}
      {next && (
        <Asked
          key={JSON.stringify(next.about)}
          next={next}
          view={view}
          letters={letters}
          answered={reply => {
            setFresh(reply)
            again()
          }}
        />
      )}
    </div>
  )
}

interface AskedProps {
  readonly next: NextQuestion
  readonly view: AttemptView
  readonly letters: ReadonlyMap<PointId, string>
  readonly answered: (reply: Reply) => void
}

function Asked({ next, view, letters, answered }: AskedProps) {
  const draft = useReply(view.attempt.id, next.about, answered)
  const [shown, setShown] = useState(false)
  const worked = askedAfter(view.question.key, next.about)?.worked
  return (
    <section className="follow band" aria-labelledby="follow-h">
      <div>
        <h2 id="follow-h" className="label">
          {next.move
            ? `Move ${next.move.number} of ${next.move.of}`
            : `Follow-up, on point ${letters.get(next.point) ?? ''}`}
        </h2>
        <p className="follow-q">
          <Inline text={next.prompt} />
        </p>
        <p className="small quiet">
          {sentenceCase(countedInWords(next.points, 'point'))}, worth {countedInWords(next.marks, 'mark')},
          apart from the mark above.
        </p>
        {shown && worked !== undefined && (
          <div className="note worked">
            <Markdown text={worked} />
          </div>
        )}
      </div>
      <div>
        <label htmlFor="follow-answer" className="vh">
          Your answer to the follow-up
        </label>
        <ReplyField draft={draft} id="follow-answer" rows={4}>
          {worked !== undefined && (
            <button type="button" className="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? 'Hide how it is done' : 'Show me how it is done'}
            </button>
          )}
        </ReplyField>
      </div>
    </section>
  )
}
