import { markShare, passes } from '#domain'
import type { Report } from '#domain'
import { markdownTable } from '../markdown-table.ts'
import { contradicts } from './examine-text.ts'
import { middleShare } from './evaluate.ts'
import { percentOf, three } from './figures.ts'
import { mean } from './metrics.ts'
import { FORMS } from '../published-answers.ts'
import { spokenAnswers } from './test-set.ts'
import type { Measured, Tested } from './test-set.ts'

/** Speech as a recogniser without punctuation writes it down. */
export function withoutStops(text: string): string {
  return text
    .replace(/[.!?;:,…—–()"“”]+(?=\s|$)|[("“—–]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim()
}

/** Good answers in the forms in which people give them: published Markdown, and speech without stops. */
export async function formsPart(tested: Tested): Promise<Measured> {
  const { set, examineText } = tested
  const published = new Map<string, Report[]>()
  for (const { question, answers } of set.published)
    for (const { form, says } of answers)
      published.set(form, [...(published.get(form) ?? []), await examineText(question, says)])
  const speech: Report[] = []
  const ratios: number[] = []
  for (const { question, graded, ruled } of spokenAnswers(tested)) {
    const report = await examineText(question, withoutStops(graded.answer))
    speech.push(report)
    const mark = markShare(ruled.mark)
    if (mark) ratios.push(middleShare(report) / mark)
  }
  const rows = [
    ...FORMS.map(form => [`published: ${form}`, published.get(form) ?? []] as const),
    ['published: all', [...published.values()].flat()] as const,
    ['full, spoken, without stops', speech] as const,
  ]
  const text = markdownTable(
    [
      'good answers by form',
      'of',
      'yes or better',
      'strong no',
      'no mark',
      'mark',
      'a contradiction or flag',
    ],
    rows.map(([name, reports]) => [
      name,
      String(reports.length),
      percentOf(reports.filter(({ hiring }) => passes(hiring)).length, reports.length),
      percentOf(reports.filter(({ hiring }) => hiring === 'strong-no').length, reports.length),
      percentOf(reports.filter(({ mark }) => mark.kind === 'withheld').length, reports.length),
      three(mean(reports.map(middleShare))),
      percentOf(
        reports.filter(report => contradicts(report) || report.redFlags.length > 0).length,
        reports.length,
      ),
    ]),
  )
  return {
    text: `${text}\n\nMark of speech without stops by that of its twin with stops: ${three(mean(ratios))}.`,
    slips: [],
  }
}
