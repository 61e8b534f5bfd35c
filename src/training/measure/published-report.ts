import type { Bank } from '#bank'
import { passes, markedPoints } from '#domain'
import type { Question, QuestionId, Report } from '#domain'
import { examine, rubricOf } from '#examiner'
import type { Judge } from '#examiner'
import { markdownTable } from '../markdown-table.ts'
import { leftOut } from '../published-key.ts'
import type { PublishedKey } from '../published-key.ts'
import { middleShare } from './evaluate.ts'

/** One question of the page: how the key maps its elements, and how they fare when handed in as an answer. */
interface Handed {
  readonly question: QuestionId
  readonly elements: number
  readonly holding: readonly PublishedKey['elements'][number][]
  /** True elements of which a point is credited when all of them are handed in as an answer. */
  readonly credited: number
  readonly report: Report
  readonly leftOut: readonly string[]
}

/** Hands in the true elements of each question as one answer. */
export async function handIn(
  judge: Judge,
  bank: Bank,
  keys: readonly PublishedKey[],
): Promise<readonly Handed[]> {
  const handed: Handed[] = []
  for (const key of keys) {
    const question = bank.get(key.question)
    const holding = key.elements.filter(element => element.holds)
    const answer = holding.map(({ says }) => says).join(' ')
    const report = await examine(judge, rubricOf(question), answer, new AbortController().signal)
    const earned = new Set(
      report.verdicts.filter(v => v.kind === 'met' || v.kind === 'partial').map(v => v.point),
    )
    handed.push({
      question: question.id,
      elements: key.elements.length,
      holding,
      credited: holding.filter(({ points }) => points.some(id => earned.has(id))).length,
      report,
      leftOut: leftOut(question, key),
    })
  }
  return handed
}

/** The questions of the page, a row each, and their sums. */
export function publishedTable(handed: readonly Handed[]): string {
  const wrong = ({ verdicts, redFlags }: Report) =>
    verdicts.filter(v => v.kind === 'contradicted').length + redFlags.length
  const sum = (of: (one: Handed) => number) => String(handed.reduce((total, one) => total + of(one), 0))
  const shares = handed.map(({ report }) => middleShare(report))
  const mean = shares.reduce((total, share) => total + share, 0) / shares.length
  return markdownTable(
    ['question', 'elements', 'true', 'not mapped', 'credited', 'blamed', 'mark', 'word'],
    [
      ...handed.map(one => [
        one.question,
        String(one.elements),
        String(one.holding.length),
        String(one.leftOut.length),
        String(one.credited),
        String(wrong(one.report)),
        middleShare(one.report).toFixed(2),
        one.report.hiring ?? 'none',
      ]),
      [
        `all ${handed.length}`,
        sum(one => one.elements),
        sum(one => one.holding.length),
        sum(one => one.leftOut.length),
        sum(one => one.credited),
        sum(one => wrong(one.report)),
        `mean ${mean.toFixed(2)}`,
        `${handed.filter(({ report }) => passes(report.hiring)).length} at yes or better`,
      ],
    ],
  )
}

/** Viva's corrections, where the page is wrong or tells only half. */
export function corrections(bank: Bank, keys: readonly PublishedKey[]): string {
  return keys
    .flatMap(({ question, elements }) =>
      elements.flatMap(element =>
        element.holds
          ? []
          : [
              `- ${question}: "${element.says}" ${element.instead}${places(bank.get(question), element.points)}`,
            ],
      ),
    )
    .join('\n')
}

function places(question: Question, points: readonly string[]): string {
  const marked = new Set(markedPoints(question.points).map(point => String(point.id)))
  return points.length === 0
    ? ''
    : ` (${points.map(id => (marked.has(id) ? `\`${id}\`` : `\`${id}\`, depth`)).join('; ')})`
}
