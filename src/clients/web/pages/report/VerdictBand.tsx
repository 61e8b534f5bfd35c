import { use } from 'react'
import type { AttemptView, PointResult } from '#api'
import { markedPoints, mendedPoints } from '#domain'
import type { Report } from '#domain'
import { InlineMarked } from '../../components/Markdown.tsx'
import { HighlightedPoint } from '../../components/use-highlight.ts'
import {
  HIRING_NAMES,
  appealedText,
  beginsRank,
  beyondText,
  keysOf,
  listed,
  inReportOrder,
  localDay,
  marksText,
  mendedText,
  pointLetters,
  percentText,
  sentenceCase,
  shortDay,
  sinceText,
  sittingText,
  sumOf,
  sumText,
  resultsIn,
  ruleText,
  verdictSaid,
} from '#wording'
import { kindsText, width } from '../../components/Rule.tsx'
import { attemptBefore, laterResultsOn, laterRulingsOn, settledResults } from './report-data.ts'
import { pointResultsOf } from './sitting-data.ts'
import '../../components/verdict-band.css'

/** The hiring word on its scale, the rule that decided it, the mark point by point, and one thing to mend. */
export function VerdictBand({ view }: { readonly view: AttemptView }) {
  const { attempt } = view
  const { report } = attempt
  const results = resultsIn(attempt.outline, report.verdicts)
  const beyond = beyondText(results)
  const said = verdictSaid(report, results, attempt.answer)
  const since = sinceThen(view)
  const later = laterResultsOn(view)
  const appealed = appealedText(results, later)
  const mended = mendedText(mendedPoints(view.replies).size)
  const before = attemptBefore(view)
  const { hiring, hiringHigh } = view.interview?.hiring ? view.interview : report
  return (
    <section className="verdict-band" aria-labelledby="verdict">
      <div>
        <h2 id="verdict" className="verdict-word">
          {hiring === null ? 'No mark' : HIRING_NAMES[hiring]}
        </h2>
        {hiring !== null && (
          <ol className="verdict-scale">
            {keysOf(HIRING_NAMES).map(word => (
              <li
                key={word}
                aria-current={word === hiring ? 'true' : undefined}
                data-open={word !== hiring && word === hiringHigh ? '' : undefined}
              >
                {HIRING_NAMES[word].toLowerCase()}
              </li>
            ))}
          </ol>
        )}
        <p className="small quiet why">
          {hiring === report.hiring ? ruleText(report) : `With all you said when asked. ${aloneText(report)}`}
        </p>
      </div>
      <div>
        <p className="mark">
          <b>
            {view.interview
              ? sittingText(results, pointResultsOf(view.interview))
              : marksText(sumOf(results))}
            {appealed && `, ${appealed}`}
          </b>{' '}
          <span className="quiet">{markText(report, results)}</span>
          {beyond && <span>{sentenceCase(beyond)}</span>}
        </p>
        <div
          className="rule rule-l"
          role="group"
          aria-label={`The mark, point by point: ${sumText(sumOf(results))}: ${kindsText(results)}`}
        >
          <Boxes results={results} />
        </div>
        <p className="verdict-said">
          {said.before}
          {said.quotation && (
            <>
              {' '}
              “<InlineMarked {...said.quotation} />”
            </>
          )}
          {said.after}
        </p>
        {before && (
          <p className="small quiet aside since">
            Against <a href={`/a/${before.id}`}>your last attempt</a>, {shortDay(localDay(before.at))}:{' '}
            {sinceText(before.outline, results)}
          </p>
        )}
        {mended !== undefined && (
          <p className="small quiet aside">
            {sentenceCase(mended)}. The mark stays that of the answer, and the question comes back all the
            same.
          </p>
        )}
        {since && (
          <p className="small quiet aside">
            {since.with} it would be {sumText(sumOf(settledResults(view)))}
            {settledWord(view)}. {since.but}
          </p>
        )}
      </div>
    </section>
  )
}

function Boxes({ results }: { readonly results: ReturnType<typeof resultsIn> }) {
  const highlighted = use(HighlightedPoint)
  const letters = pointLetters(results)
  const ordered = inReportOrder(results)
  return ordered.map((result, i) => (
    <a
      key={result.id}
      href={`#${result.id}`}
      className="box"
      data-v={result.kind}
      data-p={result.id}
      data-highlighted={highlighted === result.id ? '' : undefined}
      data-rank-start={beginsRank(ordered, i) ? '' : undefined}
      style={width(result)}
      aria-label={`${letters.get(result.id)}: ${result.kind}, weight ${result.weight}`}
    >
      <b aria-hidden="true">{letters.get(result.id)}</b>
    </a>
  ))
}

/** `This answer alone: no.` */
function aloneText({ hiring }: Report): string {
  return `This answer alone: ${hiring === null ? 'no mark' : HIRING_NAMES[hiring].toLowerCase()}.`
}

const BY = {
  learner: 'what you settled yourself',
  appeal: 'your appeals',
  reply: 'what you said in reply',
} as const

/** The kinds of later rulings, and a note that the mark is left alone; undefined where there are none. */
function sinceThen(view: AttemptView): { readonly with: string; readonly but: string } | undefined {
  const by = new Set([...laterRulingsOn(view).values()].map(ruling => ruling.by))
  if (by.size === 0) return undefined
  return {
    with: `With ${listed(keysOf(BY).flatMap(each => (by.has(each) ? [BY[each]] : [])))}`,
    but: by.has('reply') ? 'The mark stays that of the answer.' : 'That is not counted as examined.',
  }
}

/** `, no` or `, strong yes`: the word that would go with it. */
function settledWord({ settledHiring, attempt }: AttemptView): string {
  return settledHiring === null || settledHiring === attempt.report.hiring
    ? ''
    : `, ${HIRING_NAMES[settledHiring].toLowerCase()}`
}

function markText(report: Report, results: readonly PointResult[]): string {
  const percent = percentText(report.mark)
  const open = markedPoints(results).filter(result => result.kind === 'unjudged').length
  if (percent === undefined) return 'Too little could be judged for a mark.'
  if (open === 0) return percent
  return `${percent}. ${open === 1 ? 'One point is open' : `${open} points are open`}, so the mark is a range.`
}
