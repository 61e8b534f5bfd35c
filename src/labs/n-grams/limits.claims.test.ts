import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { continuationCounts, countNgrams, possibleNgrams, typesOf, unseenShare } from '../ngram-counts.ts'
import { addK, fixedDiscount, kneserNey, maximumLikelihood, oneDiscount } from '../ngram-models.ts'
import { wordsOf } from '../novel.ts'
import { corpusOf } from './corpus.ts'
import { perplexityOf, zeroShare } from './measure.ts'
import { neuralParameters } from './neural.ts'

const WALKING = 'the cat is walking in the bedroom . '
const RUNNING = wordsOf('a dog was running in a room')

function bedroom(text: string) {
  const words = wordsOf(text)
  return { text: words, vocabulary: [...new Set([...words, ...RUNNING, 'cat', 'stone'])], order: 2 }
}

figure(
  'foundations/n-gram-limits#too-many-combinations',
  'arithmetic',
  'Over 50,000 words there are 3.1 × 10^23 possible 5-grams.',
  {
    expected: 3.1e23,
    tolerance: 0.05e23,
    measure: () => possibleNgrams(50_000, 5),
  },
)

ordering(
  'foundations/n-gram-limits#too-many-combinations',
  'experiment',
  'On unseen chapters of a novel, the share of new n-grams grows with n and nears all at five words.',
  () => {
    const { training, heldOut } = corpusOf(9)
    const shares = [1, 2, 3, 4, 5].map(n => unseenShare(countNgrams(training, n), heldOut, n))
    return shares.every((share, i) => i === 0 || share > (shares[i - 1] ?? 1)) && (shares[4] ?? 0) > 0.95
  },
)

figure(
  'foundations/n-gram-limits#five-grams',
  'arithmetic',
  'A corpus of 10^12 tokens has at most 3.2 × 10^-12 of these 5-grams.',
  {
    expected: 3.2e-12,
    tolerance: 0.05e-12,
    measure: () => 1e12 / possibleNgrams(50_000, 5),
  },
)

figure(
  'foundations/n-gram-limits#bigrams',
  'arithmetic',
  'There are 2.5 × 10^9 bigrams over 50,000 words, 400 times fewer than tokens.',
  {
    expected: 400,
    tolerance: 1e-6,
    measure: () => 1e12 / possibleNgrams(50_000, 2),
  },
)

ordering(
  'foundations/n-gram-limits#zero-for-unseen',
  'experiment',
  'Raw trigram counts give probability zero to words of unseen chapters, and so to the whole text.',
  () => {
    const { training, heldOut, vocabulary } = corpusOf(4)
    const model = maximumLikelihood({ text: training, vocabulary, order: 3 })
    return zeroShare(model, heldOut) > 0.5 && perplexityOf(model, heldOut) === Infinity
  },
)

figure(
  'foundations/n-gram-limits#smoothing-removes-zeros',
  'experiment',
  'With add-k or Kneser–Ney no word of the unseen chapters has probability zero.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const { training, heldOut, vocabulary } = corpusOf(4)
      const request = { text: training, vocabulary, order: 2 }
      return Math.max(
        zeroShare(addK(request, 0.1), heldOut),
        zeroShare(kneserNey(request, oneDiscount), heldOut),
      )
    },
  },
)

figure(
  'foundations/n-gram-limits#short-horizon',
  'identity',
  'A trigram model predicts the same whatever stands more than two words back.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const { training, vocabulary } = corpusOf(2)
      const { probability } = kneserNey({ text: training, vocabulary, order: 3 }, oneDiscount)
      return Math.max(
        ...vocabulary.map(word =>
          Math.abs(probability(['she', 'mr', '.'], word) - probability(['the', 'mr', '.'], word)),
        ),
      )
    },
  },
)

figure(
  'foundations/n-gram-limits#counts-get-nothing',
  'identity',
  'Reading of a walking cat helps a walking dog no more than reading of a walking stone does.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const after = (text: string) =>
        kneserNey(bedroom(`${text}a dog . `), () => fixedDiscount(0.75)).probability(['dog'], 'walking')
      return after(WALKING.repeat(20)) - after(WALKING.replace('cat', 'stone').repeat(20))
    },
  },
)

figure(
  'foundations/n-gram-limits#smoothing-only-backs-off',
  'identity',
  'For an unseen pair Kneser–Ney gives the saved mass times the shorter history’s probability.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const request = bedroom(`${WALKING.repeat(20)}a dog . `)
      const discount = () => fixedDiscount(0.75)
      const pair = kneserNey(request, discount).probability(['dog'], 'walking')
      const contexts = continuationCounts(countNgrams(request.text, 2)).get('')
      const [types, all] = [contexts?.counts.size ?? 0, contexts?.total ?? 0]
      const shorter = ((contexts?.counts.get('walking') ?? 0) - 0.75) / all
      const uniform = (0.75 * types) / all / request.vocabulary.length
      return pair - 0.75 * (shorter + uniform) // "dog" was seen once, with one follower.
    },
  },
)

figure(
  'foundations/n-gram-limits#linear-parameters',
  'arithmetic',
  'Ten times the vocabulary is ten times the parameters of a feed-forward model, not 10^n.',
  {
    expected: 10,
    tolerance: 0.1,
    measure: () => {
      const size = { order: 5, dimensions: 60, hidden: 100 }
      const large = neuralParameters({ ...size, vocabulary: 170_000 })
      return large / neuralParameters({ ...size, vocabulary: 17_000 })
    },
  },
)

figure(
  'foundations/n-gram-limits#linear-parameters',
  'arithmetic',
  'Each further word of its window adds the same number of parameters.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const at = (order: number) =>
        neuralParameters({ order, dimensions: 60, hidden: 100, vocabulary: 17_000 })
      return at(4) - at(3) - (at(9) - at(8))
    },
  },
)

ordering(
  'foundations/n-gram-limits#data-still-helps',
  'experiment',
  'Held-out perplexity falls with every doubling of the text, though most trigrams stay unseen.',
  () => {
    const { training, heldOut, vocabulary } = corpusOf(8)
    const falls = [4, 2, 1].map(part => {
      const text = training.slice(-training.length / part)
      return {
        perplexity: perplexityOf(kneserNey({ text, vocabulary, order: 2 }, oneDiscount), heldOut),
        unseen: unseenShare(countNgrams(text, 3), heldOut, 3),
      }
    })
    return falls.every(({ perplexity, unseen }, i) => {
      const before = falls[i - 1] ?? { perplexity: Infinity, unseen: 1 }
      return perplexity < before.perplexity && unseen < before.unseen && unseen > 0.5
    })
  },
)

ordering(
  'foundations/n-gram-limits#too-many-combinations',
  'experiment',
  'The table stores at most one 5-gram for each position of the text, not V^5.',
  () => {
    const { training, vocabulary } = corpusOf(9)
    const stored = typesOf(countNgrams(training, 5))
    return stored <= training.length - 4 && stored / possibleNgrams(vocabulary.length, 5) < 1e-9
  },
)
