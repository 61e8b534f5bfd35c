import type { Question } from '#domain'
import { HIRING, logistic, randomFrom } from '#domain'
import { middleShare } from './evaluate.ts'
import type { Judged } from './evaluate.ts'
import { markdownTable } from '../markdown-table.ts'
import { quadraticKappa } from '#examiner'
import { mean } from './metrics.ts'
import { AS_MODELLED, beta, candidateIn } from './populations.ts'

const BANDS = [
  [0, 0.2],
  [0.2, 0.4],
  [0.4, 0.5],
  [0.5, 0.65],
  [0.65, 0.8],
  [0.8, 1.01],
] as const
const CANDIDATES = 4000

/**
 * The evidence for the constants of readiness: shares of graded answers by their labels, and how often a
 * *yes* is blocked.
 */
export function labelFigures(judged: readonly Judged[], questions: readonly Question[]): string {
  const rows = judged.map(({ truth }) => ({
    share: middleShare(truth),
    yes: truth.hiring === 'yes' || truth.hiring === 'strong-yes',
  }))
  const simulated = Array.from({ length: CANDIDATES }, (_, i) => {
    const random = randomFrom(`share ${i}`)
    const { logit, trials } = candidateIn(AS_MODELLED, random)
    const question = questions[Math.floor(random() * questions.length)]
    return question ? beta(logistic(logit(question)), trials - 1, random) : 0
  })
  return [
    markdownTable(
      ['share of the mark', 'answers', 'mean', 'spread'],
      [
        ['graded answers, by their labels', ...summary(rows.map(r => r.share))],
        ['simulated candidates, as modelled', ...summary(simulated)],
      ],
    ),
    markdownTable(
      ["the rule on the labels, against the labellers' words", 'answers', 'quadratic kappa'],
      [
        [
          'hiring words',
          `${judged.length}`,
          quadraticKappa(
            judged.map(({ graded, truth }) => [
              HIRING.indexOf(graded.hiring),
              HIRING.indexOf(truth.hiring ?? 'strong-no'),
            ]),
            HIRING.length,
          ).toFixed(3),
        ],
      ],
    ),
    markdownTable(
      ['share, by the labels', 'answers', 'no yes'],
      BANDS.map(([from, to]) => {
        const own = rows.filter(r => r.share >= from && r.share < to)
        return [bandName(from, to), `${own.length}`, two(mean(own.map(r => Number(!r.yes))))]
      }),
    ),
  ].join('\n\n')
}

/**
 * The examiner's error in the share, against the labels. Only simulated candidates use it, no constant of the
 * product.
 */
export function errorFigures(judged: readonly Judged[]): string {
  return markdownTable(
    ['share, by the labels', 'answers', 'examiner off by', 'spread of that'],
    BANDS.map(([from, to]) => {
      const own = judged.filter(({ truth }) => middleShare(truth) >= from && middleShare(truth) < to)
      return [
        bandName(from, to),
        ...summary(own.map(({ truth, ruled }) => middleShare(ruled) - middleShare(truth))),
      ]
    }),
  )
}

function bandName(from: number, to: number): string {
  return `${from} to ${Math.min(1, to)}`
}

function summary(values: readonly number[]): readonly string[] {
  const middle = mean(values)
  return [`${values.length}`, two(middle), two(Math.sqrt(mean(values.map(v => (v - middle) ** 2))))]
}

function two(value: number): string {
  return value.toFixed(2)
}
