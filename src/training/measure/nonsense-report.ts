import { ANSWER_LIMIT } from '#domain'
import type { Report } from '#domain'
import { markdownTable } from '../markdown-table.ts'
import { SALADS, verbSalad } from '../salads.ts'
import { credited } from './examine-text.ts'
import { three } from './figures.ts'
import { mean } from './metrics.ts'
import { passTable } from './pass-table.ts'
import { slipsOf } from './slips.ts'
import type { Slip } from './slips.ts'
import { spokenAnswers } from './test-set.ts'
import type { Measured, Tested } from './test-set.ts'

/** The words of the full spoken answers in other orders, and sentences made by chance. */
export async function saladsPart(tested: Tested): Promise<Measured> {
  const spoken = spokenAnswers(tested)
  const kinds = [
    ...SALADS.map(({ name, toss }) => ({
      name,
      texts: spoken.map(({ graded }, i) => toss(graded.answer, i + 1)),
    })),
    { name: '"The A verbs the B."', texts: spoken.map(({ asked }, i) => verbSalad(asked, i + 1)) },
  ]
  const slips: Slip[] = []
  const rows = []
  for (const { name, texts } of kinds) {
    const reports: Report[] = []
    for (const [i, { question }] of spoken.entries()) {
      const text = texts[i] ?? ''
      const report = await tested.examineText(question, text)
      reports.push(report)
      slips.push(...slipsOf(`a salad credited: ${name}`, ['met', 'partial'], report, text))
    }
    rows.push({ name, reports })
  }
  return { text: passTable('word salads', rows), slips }
}

/** As far apart as two questions' stretches of foreign text begin; prime, so that all of it gets its turn. */
const STEP = 7919

/** As much as an answer may hold of texts about other matters, and of answers to the other questions. */
export async function foreignPart(tested: Tested): Promise<Measured> {
  const spoken = spokenAnswers(tested)
  const foreign = tested.set.foreign.join('\n\n')
  const answers = spoken.map(({ graded }) => graded.answer)
  const kinds = [
    { name: 'licences and manuals', textFor: (i: number) => stretchFrom(foreign, i * STEP) },
    {
      name: 'answers to other questions',
      textFor: (i: number) => [...answers.slice(i + 1), ...answers.slice(0, i)].join('\n\n'),
    },
  ]
  const slips: Slip[] = []
  const rows = []
  for (const { name, textFor } of kinds) {
    const reports: Report[] = []
    let words = 0
    for (const [i, { question }] of spoken.entries()) {
      const text = textFor(i).slice(0, ANSWER_LIMIT)
      const report = await tested.examineText(question, text)
      reports.push(report)
      words += text.split(/\s+/).length
      slips.push(...slipsOf(`foreign text credited: ${name}`, ['met', 'partial'], report, ''))
    }
    rows.push({ name, reports, words })
  }
  const perWords = markdownTable(
    ['foreign text', 'words for a question', 'points credited per 10,000 words'],
    rows.map(({ name, reports, words }) => [
      name,
      String(Math.round(words / Math.max(1, reports.length))),
      three((10_000 * mean(reports.map(credited)) * reports.length) / Math.max(1, words)),
    ]),
  )
  return { text: [passTable('foreign text', rows), perWords].join('\n\n'), slips }
}

/** The text from a place on, from the beginning of a line, and round again from the start. */
function stretchFrom(text: string, place: number): string {
  const from = text.indexOf('\n', place % Math.max(1, text.length)) + 1
  return `${text.slice(from)}\n\n${text.slice(0, from)}`
}
