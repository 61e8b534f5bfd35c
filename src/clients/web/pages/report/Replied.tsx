import type { AttemptView } from '#api'
import type { PointId, Reply } from '#domain'
import { Glyph } from '../../components/Glyph.tsx'
import { Inline, Markdown } from '../../components/Markdown.tsx'
import { askedAfter, marksText, resultsIn, sumOf } from '#wording'
import { StrangeLetters } from '../../components/StrangeLetters.tsx'
import { VerdictWord } from '../../components/VerdictWord.tsx'
import { isLost, SeePoint } from '../../labs/SeePoint.tsx'
import { wordsBehind } from './report-data.ts'

interface RepliedProps {
  readonly reply: Reply
  readonly view: AttemptView
  readonly letters: ReadonlyMap<PointId, string>
}

const REMOVED = {
  prompt: 'This follow-up has since been removed from the question.',
  points: [],
  worked: undefined,
} as const

/** An answered follow-up: the words, their marks, and the worked answer. */
export function Replied({ reply, view, letters }: RepliedProps) {
  const { about, report } = reply
  const key = askedAfter(view.question.key, about) ?? REMOVED
  const point =
    about.kind === 'probe'
      ? about.point
      : view.question.key?.followUps.find(each => each.id === about.followUp)?.probes
  const points = key.points
  const number =
    view.question.summary.section === 'scenarios' && about.kind === 'follow-up'
      ? (view.question.key?.followUps.findIndex(each => each.id === about.followUp) ?? 0) + 2
      : undefined
  const numbers = new Map(points.map((each, i) => [each.id, String(i + 1)]))
  const underlines = report.verdicts.flatMap(verdict =>
    wordsBehind(verdict, reply.answer).map(({ start, end }) => ({
      of: `${reply.id}-${verdict.point}`,
      as: verdict.kind,
      letter: numbers.get(verdict.point) ?? '',
      start,
      end,
    })),
  )
  const results = resultsIn(points, report.verdicts)
  const worked = key.worked
  const kinds = new Map(results.map(result => [result.id, result.kind]))
  return (
    <section className="follow band" aria-label={`Follow-up, answered: ${key.prompt}`}>
      <div>
        <h2 className="label">
          {number
            ? `Move ${number}, answered`
            : `Follow-up, on point ${(point && letters.get(point)) ?? ''}, answered`}
        </h2>
        <p className="follow-q asked">
          <Inline text={key.prompt} />
        </p>
        <div className="note said-again">
          <Markdown text={reply.answer} underlines={underlines} />
        </div>
        <StrangeLetters answer={reply.answer} />
      </div>
      <div>
        <p className="reply-mark" role="status">
          <b className="num">{marksText(sumOf(results))}</b>
          {report.redFlags.length > 0 && (
            <span className="verdict" data-v="flag">
              <Glyph of="flag" />
              Red flag
            </span>
          )}
        </p>
        <ol className="reply-points">
          {points.map(each => (
            <li key={each.id} id={`${reply.id}-${each.id}`} data-v={kinds.get(each.id)}>
              <b className="num">{numbers.get(each.id)}</b>
              <div>
                <VerdictWord kind={kinds.get(each.id) ?? 'unjudged'} />
                <p className="note">
                  <Inline text={each.claim} />
                </p>
                <SeePoint
                  link={each.lab}
                  letter={numbers.get(each.id)}
                  pictured={isLost(kinds.get(each.id))}
                />
              </div>
            </li>
          ))}
        </ol>
        {about.kind === 'follow-up' && worked !== undefined && (
          <details className="small">
            <summary>How it is done</summary>
            <div className="note worked">
              <Markdown text={worked} />
            </div>
          </details>
        )}
      </div>
    </section>
  )
}
