import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { uniformFrom } from '../random.ts'
import { averageOf } from '../vectors.ts'
import { beamSearch, exhaustive, greedy, scoreOf } from './beam.ts'
import type { Hypothesis } from './beam.ts'
import { bigrams, catOrDog, emptyWins, lateWinner, translation } from './models.ts'
import { beamTexts, diversity, freshPairs, write } from './text.ts'

const X: Hypothesis = { tokens: ['x', 'x', 'x', 'x'], logProbability: -2.4 }
const Y: Hypothesis = { tokens: ['y', 'y', 'y', 'y', 'y', 'y', 'y', 'y'], logProbability: -4 }

const two = { width: 2, longest: 2, alpha: 0 }
const textOf = ({ tokens }: Hypothesis) => tokens.join(' ')
const translated = (width: number, alpha: number) =>
  textOf(beamSearch(emptyWins, { width, longest: 12, alpha }).best)
const RIGHT = translation.join(' ')

figure('foundations/beam-search#greedy-result', 'arithmetic', 'Greedy takes “cat” and ends at 0.30.', {
  expected: 0.3,
  tolerance: 1e-9,
  measure: () => Math.exp(greedy(catOrDog, 2).logProbability),
})

figure(
  'foundations/beam-search#beam-result',
  'arithmetic',
  'A beam of two returns the sequence with “dog”, at 0.36.',
  {
    expected: 0.36,
    tolerance: 1e-9,
    measure: () => Math.exp(beamSearch(catOrDog, two).best.logProbability),
  },
)

ordering(
  'foundations/beam-search#raw-winner',
  'arithmetic',
  'With the raw score 4 tokens at -2.4 win over 8 tokens at -4.',
  () => scoreOf(X, 0) > scoreOf(Y, 0),
)

figure('foundations/beam-search#normalised-winner', 'arithmetic', 'Per token the 8 win, by 0.1.', {
  expected: 0.1,
  tolerance: 1e-9,
  measure: () => scoreOf(Y, 1) - scoreOf(X, 1),
})

ordering(
  'foundations/beam-search#greedy-is-width-one',
  'identity',
  'On twenty seeded models a beam of 1 returns what greedy decoding does.',
  () => {
    const models = Array.from({ length: 20 }, (_, seed) => bigrams(6, 1, seed + 1))
    const setting = { width: 1, longest: 15, alpha: 0 }
    return models.every(model => textOf(beamSearch(model, setting).best) === textOf(greedy(model, 15)))
  },
)

ordering(
  'foundations/beam-search#no-guarantee',
  'arithmetic',
  'A beam of two ends at 0.16 and misses a sequence of 0.25, because its prefix was dropped.',
  () => {
    const found = Math.exp(beamSearch(lateWinner, two).best.logProbability)
    const best = Math.exp(exhaustive(lateWinner, 2).logProbability)
    return Math.abs(found - 0.16) < 1e-9 && Math.abs(best - 0.25) < 1e-9
  },
)

ordering(
  'foundations/beam-search#short-bias',
  'arithmetic',
  'By the raw sum a translator returns the empty string, though it is sure of each of ten words.',
  () => translated(5, 0) === '</s>',
)

ordering(
  'foundations/beam-search#length-normalisation',
  'arithmetic',
  'Divided by the length, the whole sentence wins at every width up to 20.',
  () => [1, 2, 3, 5, 10, 20].every(width => translated(width, 1) === RIGHT),
)

ordering(
  'foundations/beam-search#wider-can-be-worse',
  'arithmetic',
  'Beams of one and two return the sentence; from three on they return the likelier, empty one.',
  () => {
    const sum = (width: number) => beamSearch(emptyWins, { width, longest: 12, alpha: 0 }).best.logProbability
    const turns = [1, 2].every(width => translated(width, 0) === RIGHT) && translated(3, 0) === '</s>'
    return turns && sum(3) > sum(2)
  },
)

ordering(
  'foundations/beam-search#the-model-is-at-fault',
  'arithmetic',
  'The most probable of all its sequences is the empty string, with no search to blame.',
  () => textOf(beamSearch(emptyWins, { width: 200, longest: 12, alpha: 0 }).best) === '</s>',
)

ordering(
  'foundations/beam-search#bland-in-open-ended-text',
  'experiment',
  'In 60 tokens of greedy or beam text under a fifth of the pairs are new; sampled, over half.',
  () => {
    const model = bigrams(12, 1.2, 1)
    const sampled = write(model, 60, uniformFrom(1), p => p)
    const beam = beamSearch(model, { width: 4, longest: 60, alpha: 0 }).best.tokens
    const searched = Math.max(freshPairs(greedy(model, 60).tokens), freshPairs(beam))
    return searched < 0.2 && freshPairs(sampled) > 0.5
  },
)

ordering(
  'foundations/beam-search#low-diversity',
  'experiment',
  'The texts of a beam of five differ in less than half as many places as five samples.',
  () => {
    const shares = [1, 2, 4].map(seed => {
      const model = bigrams(12, 1.2, seed)
      const uniform = uniformFrom(seed)
      const samples = Array.from({ length: 5 }, () => write(model, 20, uniform, p => p))
      return diversity(beamTexts(model, 5, 20)) / diversity(samples)
    })
    return averageOf(shares) < 0.5
  },
)

figure(
  'foundations/beam-search#costs-k-times',
  'arithmetic',
  'For 50 tokens the model runs about 4 times as often with a beam of 4 as in greedy decoding.',
  {
    expected: 4,
    tolerance: 0.1,
    measure: () => {
      const calls = (width: number) => beamSearch(bigrams(8, 1, 2), { width, longest: 50, alpha: 0 }).calls
      return calls(4) / calls(1)
    },
  },
)
