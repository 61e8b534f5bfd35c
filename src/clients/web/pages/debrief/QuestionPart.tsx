import { use } from 'react'
import type { DebriefQuestion } from '#api'
import { Glyph } from '../../components/Glyph.tsx'
import {
  joinedPassages,
  inReportOrder,
  pointLetters,
  countedInWords,
  questionMarkText,
  rangeText,
  DIMENSION_NAMES,
  OUTSIDE_HEADING,
  OUTSIDE_NOTE,
  outsideErrorsIn,
  sumOf,
} from '#wording'
import { Inline } from '../../components/Markdown.tsx'
import { HighlightedPoint } from '../../components/use-highlight.ts'
import { OpposingWords } from '../../components/OpposingWords.tsx'
import { VerdictWord } from '../../components/VerdictWord.tsx'
import { flagPlace, howText, isSettleable, placeOf, settledPointResults } from './debrief-data.ts'
import { Transcript } from './Transcript.tsx'
import '../../components/columns.css'
import '../../components/flag.css'
import '../../components/points.css'

interface QuestionPartProps {
  readonly question: DebriefQuestion
  readonly index: number
  readonly open: boolean
  turn(open: boolean): void
}

/** One question in full: the transcript on one side, its points and how they were earned on the other. */
export function QuestionPart({ question, index, open, turn }: QuestionPartProps) {
  const { title, slot, hints, attempt, points, flags } = question
  const unjudged = points.some(isSettleable)
  return (
    <details
      id={`q${index + 1}`}
      className="q-part"
      open={open}
      onToggle={event => event.currentTarget.open !== open && turn(event.currentTarget.open)}
      tabIndex={-1}
      data-q={index}
    >
      <summary>
        <h3>
          {index + 1}. {title}
        </h3>
        <span className="small quiet">
          {slot === title ? '' : `${slot}. `}
          {hints > 0 && `${countedInWords(hints, 'hint')} taken. `}
          {points.length > 0 ? questionMarkText(question) : 'skipped'}
        </span>
      </summary>
      <div className="split">
        <Transcript question={question} index={index} />
        <div>
          {flags.map(flag => (
            <FlagPart key={flag.flag} flag={flag} question={question} index={index} />
          ))}
          {points.length > 0 && <Points question={question} index={index} />}
          <Outside question={question} />
          {attempt !== null && (
            <p className="row small q-acts">
              <a href={`/a/${attempt}`}>Its report, with the model answer and sources</a>
              {unjudged && (
                <span>You can settle open points there; this debrief keeps what the examiner found.</span>
              )}
            </p>
          )}
        </div>
      </div>
    </details>
  )
}

/** Statements that a language model called false outside the key, over all the answers to the question. */
function Outside({ question: { exchanges } }: { readonly question: DebriefQuestion }) {
  const errors = exchanges.flatMap(({ report }) => (report ? outsideErrorsIn(report) : []))
  if (errors.length === 0) return null
  return (
    <section className="outside-errors" aria-label={OUTSIDE_HEADING}>
      <h4 className="label">{OUTSIDE_HEADING}</h4>
      {errors.map(({ said, truth }) => (
        <div key={said}>
          <blockquote className="quote">{said}</blockquote>
          <p className="note">{truth}</p>
        </div>
      ))}
      <p className="small quiet">{OUTSIDE_NOTE}</p>
    </section>
  )
}

function Points({ question, index }: { readonly question: DebriefQuestion; readonly index: number }) {
  const highlighted = use(HighlightedPoint)
  const results = settledPointResults(question)
  const letters = pointLetters(results)
  const settled = new Map(question.points.map(point => [point.point, point]))
  return (
    <ol className="points">
      {inReportOrder(results).flatMap(result => {
        const point = settled.get(result.id)
        if (!point) return []
        const place = placeOf(index, point.point)
        const letter = letters.get(point.point)
        const how = howText(point)
        return (
          <li
            key={place}
            className="point"
            id={place}
            data-v={point.kind}
            data-p={place}
            data-highlighted={highlighted === place ? '' : undefined}
            tabIndex={-1}
          >
            {point.evidence.length > 0 ? (
              <a
                className="letter"
                href={`#words-${point.exchange}-${place}`}
                aria-label={`${letter}: go to the words`}
              >
                {letter}
              </a>
            ) : (
              <span className="letter">{letter}</span>
            )}
            <div>
              <div className="point-head">
                <VerdictWord kind={point.kind} />
                {how !== '' && <span>{how}</span>}
                {point.dimension && <span>{DIMENSION_NAMES[point.dimension]}</span>}
                {point.rank !== 'core' && <span className="quiet">{point.rank}</span>}
                <span className="weight">
                  {rangeText(sumOf([result]))} of {point.weight}
                </span>
              </div>
              <p className="claim">
                <Inline text={point.claim} />
              </p>
              <Opposing point={point} question={question} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** The words that oppose the claim of a contradicted point; other evidence is marked in the transcript. */
function Opposing({
  point: { kind, exchange, evidence, opposite },
  question,
}: {
  readonly point: DebriefQuestion['points'][number]
  readonly question: DebriefQuestion
}) {
  const [first, ...rest] = evidence
  const answer = question.exchanges[exchange]?.answer
  if (kind !== 'contradicted' || !first || answer == null) return null
  return <OpposingWords answer={answer} evidence={[first, ...rest]} opposite={opposite} />
}

function FlagPart({
  flag: { flag, claim, correction, withdrawn, exchange, evidence },
  question,
  index,
}: {
  readonly flag: DebriefQuestion['flags'][number]
  readonly question: DebriefQuestion
  readonly index: number
}) {
  const highlighted = use(HighlightedPoint)
  const place = flagPlace(index, flag)
  return (
    <div
      className="flag"
      id={place}
      data-p={place}
      data-v="flag"
      data-highlighted={highlighted === place ? '' : undefined}
      data-withdrawn={withdrawn ? '' : undefined}
      tabIndex={-1}
    >
      <h4 className="verdict">
        <Glyph of="flag" />
        {withdrawn ? 'Red flag, withdrawn' : 'Red flag'}
      </h4>
      <p className="claim">
        Wrong: <Inline text={claim} />
      </p>
      {joinedPassages(question.exchanges[exchange]?.answer ?? '', evidence).map(span => (
        <blockquote key={span.start} className="quote">
          <Inline text={span.text} />
        </blockquote>
      ))}
      <p className="note">
        <b>Correction.</b> <Inline text={correction} />
      </p>
      {withdrawn && (
        <p className="note quiet">You withdrew this when it was questioned, so it does not count.</p>
      )}
    </div>
  )
}
