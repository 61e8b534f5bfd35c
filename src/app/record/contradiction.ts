import type { Entry, Report, Span, StoredOutline } from '#domain'

/** The parts of an examined line that must agree. */
interface Examined {
  readonly answer: string
  readonly report: Report
  readonly question?: string
  readonly outline?: readonly StoredOutline[]
}

/** The events that begin an interview or a diagnostic, and are nowhere else. */
const FIRSTS: ReadonlySet<string> = new Set(['opened', 'started'])

/** The field in which a line contradicts itself, and how. No examiner makes such a line, so it is damaged. */
export function contradictionIn(entry: Entry): string | undefined {
  if ('event' in entry && (entry.number === 0) !== FIRSTS.has(entry.event.kind))
    return `event.kind: line ${entry.number} of it is no “${entry.event.kind}”`
  const examined = 'event' in entry ? entry.event : entry
  // A rejudgement holds no answer: it is checked beside its attempt.
  if (!('report' in examined) || !('answer' in examined)) return undefined
  return otherQuestion(examined) ?? otherPoints(examined) ?? otherMark(examined) ?? misquoted(examined)
}

function otherQuestion({ question, report }: Examined): string | undefined {
  return question !== undefined && question !== report.question
    ? `report.question: ${report.question} is not the question of the line, ${question}`
    : undefined
}

/** An answer has exactly one verdict on each point of its outline. */
function otherPoints({ outline, report: { verdicts } }: Examined): string | undefined {
  if (!outline) return undefined
  const points = new Set(outline.map(point => point.id))
  const ruled = new Set(verdicts.map(verdict => verdict.point))
  const missing = [...points].find(point => !ruled.has(point))
  const strange = [...ruled].find(point => !points.has(point))
  if (strange !== undefined) return `report.verdicts: the outline has no point ${strange}`
  if (missing !== undefined) return `report.verdicts: no verdict on ${missing}, which is in the outline`
  return ruled.size < verdicts.length ? 'report.verdicts: two verdicts on one point' : undefined
}

/** A range has its ends in order, a withheld mark gives no word, and the point to mend is one of the points. */
function otherMark({ report: { mark, hiring, mendFirst, verdicts } }: Examined): string | undefined {
  if (mark.kind === 'open' && mark.low > mark.high) return 'report.mark: its low end lies above its high end'
  if ((mark.kind === 'withheld') !== (hiring === null))
    return 'report.hiring: a withheld mark, and no other, goes without a word'
  return mendFirst !== null && verdicts.every(verdict => verdict.point !== mendFirst)
    ? `report.mendFirst: no verdict is on ${mendFirst}`
    : undefined
}

/** Evidence must be words of the answer. */
function misquoted({ answer, report }: Examined): string | undefined {
  const astray = spansOf(report).find(({ start, end, text }) => answer.slice(start, end) !== text)
  return astray && `the evidence “${astray.text.slice(0, 40)}” is not in the answer at ${astray.start}`
}

function spansOf(report: Report): readonly Span[] {
  return [
    ...report.verdicts.flatMap(v => ('evidence' in v ? v.evidence : 'near' in v ? v.near : [])),
    ...report.verdicts.flatMap(v => (v.kind === 'contradicted' && v.opposite ? v.opposite.words : [])),
    ...report.redFlags.flatMap(flag => flag.evidence),
    ...report.uncounted.map(({ span }) => span),
  ]
}
