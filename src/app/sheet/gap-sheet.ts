import type { Bank } from '#bank'
import { laterRulings, pointsMade, readOutline } from '#domain'
import type { Attempt, Point, Question, Verdict } from '#domain'
import type { Gap, GapSheet } from '#api'
import { saidSince } from '../practice/results.ts'
import type { RecordIndex } from '../record-index.ts'
import type { Moment } from '../services.ts'
import { numberIn } from './number-to-remember.ts'

/** Characters to a line of a printed column, and lines to two pages of two columns. */
const COLUMN = { characters: 56, lines: 4 * 48 } as const

/** The losses of the latest answers, as many as two printed pages hold. */
export function gapSheetOf(bank: Bank, record: RecordIndex, { day }: Pick<Moment, 'day'>): GapSheet {
  const all = gapsIn(bank, record)
  const gaps = fitting(all)
  return {
    day,
    gaps,
    more: all.length - gaps.length,
    since: all.map(gap => gap.at).toSorted()[0] ?? null,
    answered: record.questions.filter(question => record.attemptsOf(question).length > 0).length,
  }
}

/** Every gap, the heaviest first, then the most recent, then core before expected. */
export function gapsIn(bank: Bank, record: RecordIndex): readonly Gap[] {
  return record.questions
    .flatMap(id => {
      const question = bank.find(id)
      const attempt = record.attemptsOf(id).at(-1)
      return question && attempt ? gapsOf(question, attempt, record) : []
    })
    .toSorted(
      (a, b) =>
        b.weight - a.weight ||
        (a.at > b.at ? -1 : a.at < b.at ? 1 : 0) ||
        Number(b.rank === 'core') - Number(a.rank === 'core') ||
        (`${a.question}#${a.point}` < `${b.question}#${b.point}` ? -1 : 1),
    )
}

/** The gaps of one answer. A point settled, appealed, or made in a reply is none. */
function gapsOf(question: Question, attempt: Attempt, record: RecordIndex): readonly Gap[] {
  const since = saidSince(record, attempt.id)
  const rulings = laterRulings(attempt, since)
  const made = pointsMade(since.replies)
  const outline = new Map(attempt.outline.map(readOutline).map(point => [point.id, point]))
  return attempt.report.verdicts.flatMap((verdict): readonly Gap[] => {
    const ruled = rulings.get(verdict.point)?.ruling
    const kind = ruled ?? (verdict.kind === 'unjudged' ? undefined : verdict.kind)
    const point = question.points.find(each => each.id === verdict.point)
    const { rank, weight } = outline.get(verdict.point) ?? {}
    // A point without a place in the key of today has no claim to learn.
    if (!point || rank === undefined || weight === undefined || rank === 'depth') return []
    if (kind === undefined || kind === 'met' || made.has(verdict.point)) return []
    const { id, title, section } = question
    const claim = onOneLine(point.claim)
    return [
      {
        question: id,
        title,
        section,
        point: point.id,
        rank,
        weight,
        kind,
        claim,
        line: correctionOf(verdict, attempt, question) ?? shortestOf(point),
        number: numberIn(claim, question.numbers),
        attempt: attempt.id,
        at: attempt.at,
      },
    ]
  })
}

/** The correction of the red flag raised by the words that contradict the point. */
function correctionOf(verdict: Verdict, { report }: Attempt, { redFlags }: Question): string | undefined {
  if (verdict.kind !== 'contradicted') return undefined
  const raised = report.redFlags.find(({ evidence }) =>
    evidence.some(words => verdict.evidence.some(span => span.start < words.end && words.start < span.end)),
  )
  const flag = redFlags.find(({ id }) => id === raised?.flag)
  return flag && onOneLine(flag.correction)
}

/** Filler words that open a spoken sentence. */
const SPOKEN = /^(?:um|uh|so|well|yeah|okay|like|like I said)\b/i

/** The shortest way to say a point that is more than a fragment: of five words if there is one. */
function shortestOf({ earned }: Point): string {
  const written = earned.filter(said => !SPOKEN.test(said.trim()))
  const byLength = (written.length > 0 ? written : earned).toSorted((a, b) => a.length - b.length)
  return onOneLine(byLength.find(said => said.split(/\s+/).length >= 5) ?? byLength[0] ?? '')
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** The first gaps that two printed pages hold. */
export function fitting(gaps: readonly Gap[]): readonly Gap[] {
  let lines = 0
  const overflow = gaps.findIndex(gap => (lines += linesOf(gap)) > COLUMN.lines)
  return overflow < 0 ? gaps : gaps.slice(0, overflow)
}

/** The claim, the number with the line, the source, and the space around them. */
function linesOf({ claim, line, number }: Gap): number {
  const rows = (text: string) => Math.ceil(text.length / COLUMN.characters)
  return 2 + rows(claim) + rows(number === null ? line : `${number}. ${line}`)
}
