import { use } from 'react'
import type { AttemptView, PointResult } from '#api'
import { markedPoints } from '#domain'
import type { Report } from '#domain'
import { InlineMarked } from '../../components/Markdown.tsx'
import { HighlightedPoint } from '../../components/use-highlight.ts'
import {
  HIRING_NAMES,
  beginsRank,
  beyondText,
  keysOf,
  inReportOrder,
  pointLetters,
  percentText,
  sentenceCase,
  sumOf,
  sumText,
  resultsIn,
  ruleText,
  verdictSaid,
} from '#wording'
import { kindsText, width } from '../../components/Rule.tsx'
import { laterRulingsOn, settledResults } from './report-data.ts'
import '../../components/verdict-band.css'

/** The hiring word on its scale, the rule that decided it, the mark point by point, and one thing to mend. */
export function VerdictBand({ view }: { readonly view: AttemptView }) {
  const { attempt } = view
  const { report } = attempt
  const results = resultsIn(attempt.outline, report.verdicts)
  const beyond = beyondText(results)
  const said = verdictSaid(report, results, attempt.answer)
  const since = sinceThen(view)
  return (
    <section className="verdict-band" aria-labelledby="verdict">
      <div>
        <h2 id="verdict" className="verdict-word">
          {report.hiring === null ? 'No mark' : HIRING_NAMES[report.hiring]}
        </h2>
        {report.hiring !== null && (
          <ol className="verdict-scale">
            {keysOf(HIRING_NAMES).map(word => (
              <li
                key={word}
                aria-current={word === report.hiring ? 'true' : undefined}
                data-open={word !== report.hiring && word === report.hiringHigh ? '' : undefined}
              >
                {HIRING_NAMES[word].toLowerCase()}
              </li>
            ))}
          </ol>
        )}
        <p className="small quiet why">{ruleText(report)}</p>
      </div>
      <div>
        <p className="mark">
          <b>{sumText(sumOf(results))}</b> <span className="quiet">{markText(report, results)}</span>
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
        {since && (
          <p className="small quiet aside">
            {since.with} it would be {sumText(sumOf(settledResults(view)))}. {since.but}
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

/** What decided open points after the report, and that the mark is left alone; undefined where nothing did. */
function sinceThen(view: AttemptView): { readonly with: string; readonly but: string } | undefined {
  const by = new Set([...laterRulingsOn(view).values()].map(ruling => ruling.by))
  if (by.size === 0) return undefined
  if (!by.has('reply'))
    return { with: 'With what you settled yourself', but: 'That is not counted as examined.' }
  return {
    with: by.has('learner')
      ? 'With what you settled yourself and said in reply'
      : 'With what you said in reply',
    but: 'The mark stays that of the answer.',
  }
}

function markText(report: Report, results: readonly PointResult[]): string {
  const percent = percentText(report.mark)
  const open = markedPoints(results).filter(result => result.kind === 'unjudged').length
  if (percent === undefined) return 'No point could be judged, so there is no mark.'
  if (open === 0) return percent
  return `${percent}. ${open === 1 ? 'One point is open' : `${open} points are open`}, so the mark is a range.`
}
