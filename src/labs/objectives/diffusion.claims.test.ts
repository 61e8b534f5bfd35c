import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { numberedText } from './numbered-text.ts'
import { shuffledPlaces } from './draws.ts'
import { backwards, byBlock, everything, signalsOf } from './example.ts'
import type { SeenBy } from './example.ts'
import { anyOrderCost, conditionalsOf, costInOrder, diffusionLoss, filledIn } from './joint.ts'
import { pseudoLogLikelihood, textsOfNames } from './joint.ts'
import type { FillIn } from './joint.ts'
import { diffusionExample, maskedExample } from './masked.ts'
import { staleness } from './states.ts'
import { cachedWork, diffusionWork, recomputedWork } from './work.ts'

const NAMES = [
  ['New', 'York'],
  ['Los', 'Angeles'],
]
const CITIES = textsOfNames(NAMES, 1)
const EXACT = conditionalsOf(CITIES)
/**
 * A model whose conditionals belong to no joint: it doubts the second word, given the first, and
 * not the reverse.
 */
const UNSURE: FillIn = (visible, place) =>
  new Map(
    [...EXACT(visible, place)].flatMap(([word, p]) =>
      place === 1 && p === 1
        ? [
            [word, 0.7],
            ['elsewhere', 0.3],
          ]
        : [[word, p]],
    ),
  )

/** Of many texts filled in so many steps the share with every name right. */
function allRight(slots: number, steps: number, draws: number): number {
  const draw = uniformFrom(11)
  const texts = textsOfNames(NAMES, slots)
  const model = conditionalsOf(texts)
  const right = new Set(texts.map(({ words }) => words.join(' ')))
  // A blank whose neighbours are wrong has no text that fits; it is wrong whatever is drawn.
  return (
    Array.from({ length: draws }, () => filledIn(model, shuffledPlaces(2 * slots, draw), steps, draw)).filter(
      words => right.has(words.join(' ')),
    ).length / draws
  )
}

/** How far earlier states move when the last four of twelve tokens are other ones. */
function moved(sees: SeenBy): number {
  const draw = gaussianFrom(uniformFrom(5))
  const before = matrixOf(12, 8, draw)
  return staleness(sees, [before, [...before.slice(0, 8), ...matrixOf(4, 8, draw)]], 8)
}

const LONG = { prompt: 1024, answer: 1024 }
const ALONE = { prompt: 0, answer: 256 }

figure(
  'architecture/diffusion-language-models#half-of-the-time',
  'experiment',
  'Two blanks filled in one step are a wrong pair of New York and Los Angeles in half of the cases.',
  {
    expected: 0.5,
    tolerance: 0.024, // Three standard errors of 4,000 draws.
    measure: () => 1 - allRight(1, 1, 4000),
  },
)

figure(
  'architecture/diffusion-language-models#one-then-the-other',
  'experiment',
  'Filled one after the other, the pair is never wrong.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => 1 - allRight(1, 2, 2000),
  },
)

figure(
  'architecture/diffusion-language-models#independent-within-a-step',
  'experiment',
  'Filled in one step, Angeles comes after New as often as after Los: in half of the cases.',
  {
    expected: 0.5,
    tolerance: 0.034, // Three standard errors of the 2,000 that begin with New.
    measure: () => {
      const draw = uniformFrom(6)
      const pairs = Array.from({ length: 4000 }, () => filledIn(EXACT, [0, 1], 1, draw))
      const begun = pairs.filter(([first]) => first === 'New')
      return begun.filter(([, second]) => second === 'Angeles').length / begun.length
    },
  },
)

ordering(
  'architecture/diffusion-language-models#steps-trade-quality',
  'experiment',
  'Of texts of three names, more are right the more steps fill them: 1, 2, 3 and 6.',
  () => {
    const [one = 1, two = 0, three = 0, six = 0] = [1, 2, 3, 6].map(steps => allRight(3, steps, 300))
    return one < two && two < three && three < six && six === 1
  },
)

figure(
  'architecture/diffusion-language-models#masks-as-noise',
  'experiment',
  'With t drawn from 0 to 1, half of the tokens are masked on average, and the share varies widely.',
  {
    expected: 0.5,
    tolerance: 0.028, // Three standard errors of 1,000 texts: a uniform share deviates by 0.29.
    measure: () => {
      const draw = uniformFrom(7)
      const words = numberedText(64)
      const shares = Array.from({ length: 1000 }, () => signalsOf(diffusionExample(words, draw(), draw)) / 64)
      const wide = shares.filter(share => share < 0.25 || share > 0.75).length / shares.length
      return wide > 0.4 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : NaN
    },
  },
)

ordering(
  'architecture/diffusion-language-models#likelihood-bound',
  'identity',
  'Masked cross-entropy weighted by 1/t bounds −ln p from above: it equals it for exact conditionals, and lies above it for others, where a chain from left to right has it exactly.',
  () => {
    const words = ['New', 'York']
    const exact = -Math.log(0.5)
    return (
      Math.abs(diffusionLoss(EXACT, words) - exact) < 1e-12 &&
      Math.abs(costInOrder(EXACT, words, [0, 1]) - exact) < 1e-12 &&
      diffusionLoss(UNSURE, words) > anyOrderCost(UNSURE, words) + 0.001
    )
  },
)

ordering(
  'architecture/diffusion-language-models#no-exact-cache',
  'experiment',
  'A changed end moves all earlier states where attention goes both ways, and none where it is causal.',
  () => moved(everything) > 0.01 && moved(backwards) === 0,
)

ordering(
  'architecture/diffusion-language-models#block-diffusion',
  'experiment',
  'With blocks of four, the finished blocks keep their states, and within a block both ways are seen.',
  () => moved(byBlock(4)) === 0 && byBlock(4)(4, 7) && moved(byBlock(12)) > 0.01,
)

figure(
  'architecture/diffusion-language-models#eight-times-fewer-passes',
  'arithmetic',
  '128 passes stand against 1,024 steps after the prompt: eight times fewer.',
  {
    expected: 8,
    tolerance: 0.01,
    measure: () => (cachedWork(LONG).passes - 1) / diffusionWork(LONG, 128).passes,
  },
)

figure(
  'architecture/diffusion-language-models#hundred-times-the-work',
  'arithmetic',
  'The 128 passes compute 128 times as many token positions.',
  {
    expected: 128,
    tolerance: 0,
    measure: () => diffusionWork(LONG, 128).positions / cachedWork(LONG).positions,
  },
)

figure(
  'architecture/bert-as-generator#sum-of-lengths',
  'arithmetic',
  'Writing 256 tokens without a cache takes 32,896 token evaluations.',
  {
    expected: 32_896,
    tolerance: 0,
    measure: () => recomputedWork(ALONE).positions,
  },
)

figure(
  'architecture/bert-as-generator#factor-over-cached',
  'arithmetic',
  'With a cache writing 256 tokens takes less by a factor of 128.5.',
  {
    expected: 128.5,
    tolerance: 0,
    measure: () => recomputedWork(ALONE).positions / cachedWork(ALONE).positions,
  },
)

ordering(
  'architecture/bert-as-generator#nothing-to-cache',
  'experiment',
  'A new token at the end changes all earlier states with attention both ways.',
  () => moved(everything) > 0.01 && moved(backwards) === 0,
)

ordering(
  'architecture/bert-as-generator#masks-independent',
  'arithmetic',
  'Both words of a name masked, each gets a half, which makes a quarter where the pair has a half.',
  () => {
    const [first = 0, second = 0] = [0, 1].map(place =>
      Number(EXACT([undefined, undefined], place).get(['New', 'York'][place] ?? '')),
    )
    const pair = Math.exp(-costInOrder(EXACT, ['New', 'York'], [0, 1]))
    return first === 0.5 && second === 0.5 && Math.abs(pair - 0.5) < 1e-12
  },
)

ordering(
  'architecture/bert-as-generator#not-the-probability',
  'arithmetic',
  'The pseudo-log-likelihood of New York is 0, and its log-probability −0.69.',
  () => {
    const pseudo = pseudoLogLikelihood(EXACT, ['New', 'York'])
    return Math.abs(pseudo) < 1e-12 && Math.abs(-costInOrder(EXACT, ['New', 'York'], [0, 1]) + 0.6931) < 1e-4
  },
)

ordering(
  'architecture/bert-as-generator#masked-diffusion',
  'experiment',
  'Diffusion hides shares from a few tokens to nearly all, where BERT hides the same share each time.',
  () => {
    const draw = uniformFrom(9)
    const words = numberedText(64)
    const many = Array.from({ length: 200 }, () => signalsOf(diffusionExample(words, draw(), draw)))
    const same = Array.from({ length: 200 }, () => signalsOf(maskedExample(words, 0.15, draw)))
    return Math.min(...many) < 4 && Math.max(...many) > 60 && new Set(same).size === 1
  },
)
