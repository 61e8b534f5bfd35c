import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at } from '../entries.ts'
import type { Vector } from '../linear.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { averageOf, minus } from '../vectors.ts'
import { brierOf, gradeOf, optionsWith } from './choice.ts'
import { sizesBetween, SMOOTH, tokenLoss } from './family.ts'
import { fittedFamily } from './forecast.ts'
import { answerScores, scoresAt, sizeFor } from './metrics.ts'
import type { AnswerScores } from './metrics.ts'
import { chanceOfZero, shareOfZeros, successes, triesUntilPass } from './testing.ts'

const alike = (p: number, L: number): Vector => Array.from({ length: L }, () => p)
const ofTen = (p: number) => answerScores(alike(p, 10))

/** The largest step between neighbours, as a share of the whole rise. */
function sharpness(values: Vector): number {
  const steps = minus(values.slice(1), values).map(Math.abs)
  return Math.max(...steps) / Math.abs((values.at(-1) ?? NaN) - at(values, 0))
}

/** One question of four options, its right option's lead rising evenly. */
const rising = () => Array.from({ length: 81 }, (_, i) => optionsWith(-2 + i / 20, [0.6, 0, -0.3]))

/** Losses of small models, measured with an error of 1 %, and the scores of 100 items at the same sizes. */
function smallModels() {
  const uniform = uniformFrom(11)
  const gaussian = gaussianFrom(uniform)
  const sizes = sizesBetween(7, 9, 4)
  return {
    fitted: fittedFamily(
      sizes,
      sizes.map(N => tokenLoss(SMOOTH, N) * (1 + 0.01 * gaussian())),
    ),
    solved: sizes.map(N => successes(scoresAt(SMOOTH, N, 30).exactMatch, 100, uniform)),
  }
}

figure(
  'research/emergent-abilities#exact-match-leaps',
  'arithmetic',
  'With 0.90 right per token, ten tokens are all right in 0.35 of the answers.',
  {
    expected: 0.35,
    tolerance: 0.005,
    measure: () => ofTen(0.9).exactMatch,
  },
)

figure(
  'research/emergent-abilities#exact-match-leaps',
  'arithmetic',
  'With 0.98 right per token, ten tokens are all right in 0.82 of the answers.',
  {
    expected: 0.82,
    tolerance: 0.005,
    measure: () => ofTen(0.98).exactMatch,
  },
)

figure(
  'research/emergent-abilities#errors-fall-evenly',
  'arithmetic',
  'At 0.90 one token of ten is wrong on average.',
  {
    expected: 1,
    tolerance: 1e-12,
    measure: () => ofTen(0.9).wrong,
  },
)

figure(
  'research/emergent-abilities#errors-fall-evenly',
  'arithmetic',
  'At 0.98 right per token, 0.2 of ten tokens are wrong on average.',
  {
    expected: 0.2,
    tolerance: 1e-12,
    measure: () => ofTen(0.98).wrong,
  },
)

figure(
  'research/emergent-abilities#power-of-the-length',
  'experiment',
  'Over 20 drawn tokens the share of answers that are wholly right is p to the power of 20: 0.12 at 0.9.',
  {
    expected: 0.9 ** 20,
    tolerance: 0.01,
    measure: () => {
      const draw = uniformFrom(3)
      let whole = 0
      for (let answer = 0; answer < 10_000; answer += 1) if (successes(0.9, 20, draw) === 20) whole += 1
      return whole / 10_000
    },
  },
)

ordering(
  'research/emergent-abilities#power-of-the-length',
  'arithmetic',
  'Of an answer of one token to one of 100, the longer the answer, the later half of them are right.',
  () => {
    const sizes = [1, 3, 10, 30, 100].map(L => sizeFor(SMOOTH, 0.5, L))
    return sizes.every((size, i) => i === 0 || size > 2 * at(sizes, i - 1))
  },
)

ordering(
  'research/emergent-abilities#metric-makes-the-jump',
  'arithmetic',
  'When the wrong tokens of 30 have gone half of their way down, exact match has made under 1 % of its rise.',
  () => {
    const scores = sizesBetween(7, 12, 100).map(N => scoresAt(SMOOTH, N, 30))
    const made = (of: (score: AnswerScores) => number) => {
      const [first, last] = [scores[0], scores.at(-1)].map(score => (score ? of(score) : NaN))
      return (score: AnswerScores) => (of(score) - (first ?? NaN)) / ((last ?? NaN) - (first ?? NaN))
    }
    const half = scores.find(score => made(({ wrong }) => wrong)(score) >= 0.5)
    return half !== undefined && made(({ exactMatch }) => exactMatch)(half) < 0.01
  },
)

figure(
  'research/emergent-abilities#metric-makes-the-jump',
  'arithmetic',
  'As the right option of four becomes likelier, the grade leaps from 0 to 1 in a single step of 80.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => sharpness(rising().map(gradeOf)),
  },
)

ordering(
  'research/emergent-abilities#metric-makes-the-jump',
  'arithmetic',
  'The Brier score of the same options moves by less than 3 % of its range in any step.',
  () => sharpness(rising().map(brierOf)) < 0.03,
)

ordering(
  'research/emergent-abilities#thresholds-still-matter',
  'arithmetic',
  'Where 95 % of tokens are right, under 1 % of programs of 100 tokens run; at 99.5 % more than half do.',
  () => {
    const [before, after] = [0.95, 0.995].map(p => answerScores(alike(p, 100)).exactMatch)
    return (before ?? 1) < 0.01 && (after ?? 0) > 0.5
  },
)

figure(
  'research/emergent-abilities#likely-zero',
  'experiment',
  'At a success rate of 0.5 %, 61 % of tests of 100 items show none, counted over 4000 tests.',
  {
    expected: 0.61,
    tolerance: 0.023,
    measure: () => shareOfZeros(0.005, { items: 100, tests: 4000, draw: uniformFrom(8) }),
  },
)

ordering(
  'research/emergent-abilities#too-few-items',
  'experiment',
  'Two models at 0.1 % and 0.5 % mostly both show 0 of 100; over 20,000 tries they stand apart.',
  () => {
    const draw = uniformFrom(4)
    const both =
      shareOfZeros(0.001, { items: 100, tests: 1000, draw }) *
      shareOfZeros(0.005, { items: 100, tests: 1000, draw })
    const [small, large] = [0.001, 0.005].map(rate => successes(rate, 20_000, draw))
    return both > 0.5 && (large ?? 0) > 2 * (small ?? Infinity) && (small ?? 0) > 0
  },
)

ordering(
  'research/emergent-abilities#more-trials-or-smooth',
  'arithmetic',
  'With 20 tries an item, 100 items hide a rate of 0.5 % in fewer than 1 test of 10,000.',
  () => chanceOfZero(0.005, 100, 20) < 1e-4,
)

figure(
  'research/emergent-abilities#more-trials-or-smooth',
  'experiment',
  'Trying until the first success measures a rate of 0.5 % within a tenth, over 1000 items.',
  {
    expected: 0.005,
    tolerance: 0.0005,
    measure: () => {
      const draw = uniformFrom(12)
      return 1 / averageOf(Array.from({ length: 1000 }, () => triesUntilPass(0.005, 100_000, draw)))
    },
  },
)

ordering(
  'research/emergent-abilities#forecast-a-smooth-quantity',
  'experiment',
  'From losses at 10^7 to 10^9 parameters the exact match of a model a thousand times larger is told within 0.05.',
  () => {
    const { fitted } = smallModels()
    const [told, true_] = [fitted, SMOOTH].map(family => scoresAt(family, 1e12, 30).exactMatch)
    return Math.abs((told ?? 0) - (true_ ?? 1)) < 0.05 && (true_ ?? 0) > 0.5
  },
)

figure(
  'research/emergent-abilities#forecast-a-smooth-quantity',
  'experiment',
  'Of models from 10^7 to 10^8 parameters the exact match over 100 items is 0 at every size.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => Math.max(...smallModels().solved.slice(0, 5)),
  },
)

ordering(
  'research/emergent-abilities#wrong-options-move-too',
  'experiment',
  'On 400 questions the right option can become likelier on every one while fewer are answered right.',
  () => {
    const draw = uniformFrom(9)
    // The smaller model spreads what it does not know; the larger one often prefers one wrong option.
    const pairs = Array.from({ length: 400 }, () => {
      const right = 0.3 + 0.1 * draw()
      const rest = 1 - right - 0.05
      const share = 0.4 + 0.5 * draw()
      return {
        small: [right, ...[1, 1, 1].map(() => (1 - right) / 3)],
        large: [right + 0.05, rest * share, (rest * (1 - share)) / 2, (rest * (1 - share)) / 2],
      }
    })
    const likelier = pairs.every(({ small, large }) => at(large, 0) > at(small, 0))
    const [before, after] = [
      averageOf(pairs.map(({ small }) => gradeOf(small))),
      averageOf(pairs.map(({ large }) => gradeOf(large))),
    ]
    return likelier && after < before - 0.2
  },
)
