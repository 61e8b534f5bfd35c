import type { Bank } from '#bank'
import { passes } from '#domain'
import { markdownTable } from '../markdown-table.ts'
import { rateTable } from './eval-report.ts'
import { middleShare, scoresOf } from './evaluate.ts'
import type { Judged, Scores } from './evaluate.ts'
import { contradicts, credits } from './examine-text.ts'
import { percentOf, three } from './figures.ts'
import { mean } from './metrics.ts'
import { gradedSlips } from './slips.ts'
import { STYLES, ofStyle } from './test-set.ts'
import type { Measured, Tested } from './test-set.ts'

type Row = readonly [name: string, judged: readonly Judged[]]

/** The standard answers by style, and all together by section and by manner. */
export function standardPart({ judged, bank }: Tested): Measured {
  const styles = Object.keys(STYLES) as (keyof typeof STYLES)[] // Object.keys forgets the names.
  const byStyle = styles.flatMap((style): readonly Row[] => {
    const own = ofStyle(judged, style)
    const sections = style.startsWith('full') ? bySection(style, own, bank) : []
    return [[style, own], ...sections]
  })
  const manners = Map.groupBy(judged, ({ graded }) => STYLES[graded.style as keyof typeof STYLES]) // Checked when read.
  const together: readonly Row[] = [['all', judged], ...bySection('', judged, bank), ...manners]
  return {
    text: [
      styleTable(byStyle),
      sentenceTable(ofStyle(judged, 'one sentence')),
      figureTable('points and red flags', together, POINTS),
      figureTable('words, marks and confidence', together, WORDS),
    ].join('\n\n'),
    slips: gradedSlips(judged),
  }
}

function bySection(style: string, judged: readonly Judged[], bank: Bank): readonly Row[] {
  return [...Map.groupBy(judged, ({ question }) => bank.get(question).section)].map(
    ([section, own]) => [style === '' ? section : `${style}; ${section}`, own] as const,
  )
}

function styleTable(rows: readonly Row[]): string {
  return markdownTable(
    [
      'standard answers',
      'of',
      'yes or better',
      'mark',
      'by labels',
      'a false contradiction or flag',
      'kappa',
    ],
    rows.map(([name, judged]) => {
      const right = judged.filter(
        ({ truth, graded }) => !contradicts(truth) && Object.keys(graded.redFlags).length === 0,
      )
      const wronged = right.filter(({ ruled }) => contradicts(ruled) || ruled.redFlags.length > 0)
      return [
        name,
        String(judged.length),
        percentOf(judged.filter(({ ruled }) => passes(ruled.hiring)).length, judged.length),
        three(mean(judged.map(({ ruled }) => middleShare(ruled)))),
        three(mean(judged.map(({ truth }) => middleShare(truth)))),
        percentOf(wronged.length, right.length),
        three(scoresOf(judged).earned.kappa),
      ]
    }),
  )
}

function sentenceTable(judged: readonly Judged[]): string {
  const met = judged.flatMap(({ truth, ruled }) =>
    truth.verdicts.filter(({ kind }) => kind === 'met').map(({ point }) => credits(ruled, point)),
  )
  const contradicting = judged.filter(({ ruled }) => contradicts(ruled))
  return rateTable('one sentence', [
    { name: 'a point that it makes is credited', times: met.filter(Boolean).length, of: met.length },
    { name: 'a point is contradicted', times: contradicting.length, of: judged.length },
  ])
}

type Figure = readonly [head: string, figure: (scores: Scores, judged: readonly Judged[]) => string]

const POINTS: readonly Figure[] = [
  ['kappa', s => three(s.earned.kappa)],
  ['F1', s => three(s.earned.f1)],
  ['contradiction precision', s => three(s.contradicted.precision)],
  ['contradiction recall', s => three(s.contradicted.recall)],
  ['flag precision', s => three(s.flags.precision)],
  ['flag recall', s => three(s.flags.recall)],
]
const WORDS: readonly Figure[] = [
  ['answers', (_, judged) => String(judged.length)],
  ['word kappa', (_, judged) => wordKappa(judged)],
  ['mark rank r', s => three(s.shareRanks)],
  ['calibration error', s => three(s.calibration)],
  ['unjudged', s => three(1 - s.coverage)],
]

/** One sentence is no answer, so its word is left out. Where all labels are one word, there is no kappa. */
function wordKappa(judged: readonly Judged[]): string {
  const whole = judged.filter(({ graded }) => graded.style !== 'one sentence')
  const words = new Set(whole.map(({ graded }) => graded.hiring))
  return words.size < 2 ? '–' : three(scoresOf(whole).hiringKappa)
}

function figureTable(title: string, rows: readonly Row[], figures: readonly Figure[]): string {
  return markdownTable(
    [title, ...figures.map(([head]) => head)],
    rows.map(([name, judged]) => {
      const scores = scoresOf(judged)
      return [name, ...figures.map(([, figure]) => figure(scores, judged))]
    }),
  )
}

const ENOUGH = 0.85

/** The outline says what the spoken answer says, so its mark should be no lower. */
export function twinsPart({ judged }: Tested): Measured {
  const outlines = new Map(ofStyle(judged, 'full, outline').map(one => [one.question, one.ruled]))
  const ratios = ofStyle(judged, 'full, spoken').flatMap(({ question, ruled }) => {
    const outline = outlines.get(question)
    return outline && middleShare(ruled) > 0 ? [middleShare(outline) / middleShare(ruled)] : []
  })
  const text = markdownTable(
    ['mark of the outline by that of its spoken twin', 'mean', `at least ${ENOUGH}`],
    [['questions', three(mean(ratios)), percentOf(ratios.filter(r => r >= ENOUGH).length, ratios.length)]],
  )
  return { text, slips: [] }
}
