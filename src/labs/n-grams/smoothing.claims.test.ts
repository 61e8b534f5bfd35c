import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { continuationCounts, countNgrams, typesWithCount, unseenShare } from '../ngram-counts.ts'
import { addedEstimate, addK, discounted, fixedDiscount, kneserNey } from '../ngram-models.ts'
import { maximumLikelihood, oneDiscount, savedMass, stupidBackoff, threeDiscounts } from '../ngram-models.ts'
import { averageOf } from '../vectors.ts'
import { corpusOf } from './corpus.ts'
import { perplexityOf, totalMass } from './measure.ts'

/** The follow-ups' history: seen 1000 times with 200 followers, of which one came 100 times. */
const HISTORY = followedBy([100, 702, ...Array.from({ length: 198 }, () => 1)])

function followedBy(counts: readonly number[]) {
  const text = counts.flatMap((count, i) =>
    Array.from({ length: count }, () => ['history', `word-${i}`]).flat(),
  )
  const followers = countNgrams(text, 2).get('history')
  return followers ?? { total: 0, counts: new Map<string, number>() }
}

function bigrams(chapters: number) {
  const { training, heldOut, vocabulary } = corpusOf(chapters)
  return { request: { text: training, vocabulary, order: 2 }, heldOut }
}

figure(
  'foundations/smoothing#seen-word',
  'arithmetic',
  'Add-one takes a word with 100 of 1000 occurrences from 0.1 to 0.002, with 50,000 words.',
  {
    expected: 0.002,
    tolerance: 0.00005,
    measure: () => addedEstimate(HISTORY.counts.get('word-0') ?? 0, HISTORY.total, 50_000, 1),
  },
)

figure(
  'foundations/smoothing#unseen-share',
  'arithmetic',
  'The 49,800 words that were not seen there get 97.6 % together.',
  {
    expected: 97.6,
    tolerance: 0.05,
    measure: () =>
      100 *
      (50_000 - HISTORY.counts.size) *
      addedEstimate(HISTORY.counts.get('none') ?? 0, HISTORY.total, 50_000, 1),
  },
)

figure(
  'foundations/smoothing#saved-mass',
  'arithmetic',
  'A discount of 0.75 on each of the 200 followers frees 0.15 of the mass.',
  {
    expected: 0.15,
    tolerance: 1e-9,
    measure: () => savedMass(HISTORY, fixedDiscount(0.75)),
  },
)

figure(
  'foundations/smoothing#kneser-ney-value',
  'arithmetic',
  'With a continuation probability of 0.001, Kneser–Ney gives the word 0.0994.',
  {
    expected: 0.0994,
    tolerance: 0.00005,
    measure: () => {
      const discount = fixedDiscount(0.75)
      return discounted(HISTORY, 'word-0', discount) + savedMass(HISTORY, discount) * 0.001
    },
  },
)

figure(
  'foundations/smoothing#moves-mass',
  'identity',
  'With add-one and with Kneser–Ney the probabilities after a seen history still sum to one.',
  {
    expected: 1,
    tolerance: 1e-9,
    measure: () => {
      const { request } = bigrams(4)
      const totals = [addK(request, 1), kneserNey(request, oneDiscount)].map(model =>
        totalMass(model, ['she']),
      )
      return Math.min(...totals) / Math.max(...totals, 1) // Both must be 1.
    },
  },
)

ordering(
  'foundations/smoothing#add-one-moves-too-much',
  'experiment',
  'Add-one expects over twice as many new pairs in unseen chapters as really come.',
  () => {
    const { request, heldOut } = bigrams(9)
    const counts = countNgrams(request.text, 2)
    const size = request.vocabulary.length
    const expected = heldOut.slice(0, -1).map(word => {
      const seen = counts.get(word)
      return (size - (seen?.counts.size ?? 0)) * addedEstimate(0, seen?.total ?? 0, size, 1)
    })
    return averageOf(expected) > 2 * unseenShare(counts, heldOut, 2)
  },
)

ordering(
  'foundations/smoothing#continuation-counts',
  'experiment',
  '“Bennet” comes more often than “sister” in the novel, after fewer different words, so it gets less.',
  () => {
    const { request } = bigrams(18)
    const counts = countNgrams(request.text, 1).get('')?.counts
    const contexts = continuationCounts(countNgrams(request.text, 2)).get('')?.counts
    const { probability } = kneserNey(request, oneDiscount)
    const [bennet, sister] = [probability(['agreeable'], 'bennet'), probability(['agreeable'], 'sister')]
    return (
      (counts?.get('bennet') ?? 0) > (counts?.get('sister') ?? 0) &&
      (contexts?.get('bennet') ?? 0) < (contexts?.get('sister') ?? 0) &&
      bennet < sister
    )
  },
)

ordering(
  'foundations/smoothing#absolute-discount',
  'experiment',
  'Counts of 1, 100 and 702 all lose the same discount, which the novel’s bigrams put between 0 and 1.',
  () => {
    const discount = oneDiscount(countNgrams(corpusOf(4).training, 2))
    const lost = ['word-2', 'word-0', 'word-1'].map(
      word => (HISTORY.counts.get(word) ?? 0) - HISTORY.total * discounted(HISTORY, word, discount),
    )
    return lost.every(each => each > 0 && each < 1 && Math.abs(each - discount(1)) < 1e-9)
  },
)

ordering(
  'foundations/smoothing#interpolation-always-mixes',
  'identity',
  'A seen pair’s probability under interpolation is above its discounted count alone.',
  () => {
    const { request } = bigrams(4)
    const followers = countNgrams(request.text, 2).get('must')
    const discount = fixedDiscount(0.75)
    if (!followers) return false
    const mixed = kneserNey(request, () => discount).probability(['must'], 'be')
    return followers.counts.has('be') && mixed > discounted(followers, 'be', discount)
  },
)

figure(
  'foundations/smoothing#unseen-mass-from-singletons',
  'experiment',
  'The share of bigrams seen once predicts how many of the next bigrams are new.',
  {
    expected: 0,
    tolerance: 0.04,
    measure: () => {
      const { request, heldOut } = bigrams(18)
      const counts = countNgrams(request.text, 2)
      return typesWithCount(counts, 1) / (request.text.length - 1) - unseenShare(counts, heldOut, 2)
    },
  },
)

ordering(
  'foundations/smoothing#three-discounts',
  'experiment',
  'On unseen chapters three discounts beat one, and both beat add-k by far.',
  () => {
    const { training, heldOut, vocabulary } = corpusOf(6)
    const request = { text: training, vocabulary, order: 3 }
    const [three, one, added] = [
      kneserNey(request, threeDiscounts),
      kneserNey(request, oneDiscount),
      addK(request, 0.01),
    ].map(model => perplexityOf(model, heldOut))
    return (three ?? Infinity) < (one ?? 0) && 2 * (one ?? Infinity) < (added ?? 0)
  },
)

ordering(
  'foundations/smoothing#stupid-backoff',
  'experiment',
  'The scores of Stupid Backoff after a history do not sum to one.',
  () => {
    const { request } = bigrams(4)
    return totalMass(stupidBackoff(request), ['must']) > 1.1
  },
)

figure(
  'foundations/smoothing#stupid-backoff',
  'identity',
  'Where the long n-gram was not seen, the score is 0.4 times the shorter one’s.',
  {
    expected: 0.4,
    tolerance: 1e-12,
    measure: () => {
      const { probability } = stupidBackoff(bigrams(4).request)
      return probability(['must'], 'the') / probability([], 'the')
    },
  },
)

ordering(
  'foundations/smoothing#moves-mass',
  'experiment',
  'On the training text itself, the raw counts have a lower perplexity than any smoothed model.',
  () => {
    const { request } = bigrams(4)
    const smoothed = [addK(request, 0.01), kneserNey(request, oneDiscount)]
    const raw = perplexityOf(maximumLikelihood(request), request.text)
    return smoothed.every(model => perplexityOf(model, request.text) > raw)
  },
)
