import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at } from '../entries.ts'
import { averageOf } from '../vectors.ts'
import { geometryOf, spearmanOf } from './geometry.ts'
import { OPPOSITES } from './lexicon.ts'
import { animalModel, LEFT_OUT, peopleModel, wholeWordModel } from './models.ts'
import { cosine, euclidean, knownVector, lengthOf, product, unitRows, vectorOf } from './nearest.ts'
import { vectorAt } from './step.ts'
import type { Embedding } from './train.ts'
import { itemAt } from './lists.ts'

/** Of all words, by nearness to the first one: whether three measures agree on vectors of length one. */
function sameRanking(): boolean {
  const { v, vocabulary } = peopleModel()
  const unit = unitRows(v)
  const rows = vocabulary.words.map((_, id) => [...vectorAt(unit, id)])
  const first = itemAt(rows, 20)
  const rank = (score: (row: readonly number[]) => number) =>
    rows.map((row, id) => ({ id, score: score(row) })).toSorted((a, b) => b.score - a.score)
  const orders = [
    rank(row => cosine(first, row)),
    rank(row => product(first, row)),
    rank(row => -euclidean(first, row)),
  ].map(order => order.map(({ id }) => id).join())
  return new Set(orders).size === 1
}

/** The mean cosine of a word with some others. */
function towards(word: string, others: readonly string[]): number {
  const model = animalModel()
  const cosines = others.map(other => cosine(knownVector(model, word), knownVector(model, other)))
  return cosines.reduce((sum, x) => sum + x, 0) / cosines.length
}

/** The length of each vector, the most frequent word first. */
function lengthsOf({ vocabulary, v }: Embedding): readonly number[] {
  return vocabulary.words.map((_, id) => lengthOf(vectorAt(v, id)))
}

figure('foundations/cosine-similarity#by-cosine', 'arithmetic', '(3, 4) and (6, 8) have cosine 1.', {
  expected: 1,
  tolerance: 1e-12,
  measure: () => cosine([3, 4], [6, 8]),
})

figure('foundations/cosine-similarity#by-cosine', 'arithmetic', '(3, 4) and (4, 3) have cosine 0.96.', {
  expected: 0.96,
  tolerance: 1e-12,
  measure: () => cosine([3, 4], [4, 3]),
})

figure('foundations/cosine-similarity#by-distance', 'arithmetic', '(3, 4) and (4, 3) are 1.41 apart.', {
  expected: 1.41,
  tolerance: 0.005,
  measure: () => euclidean([3, 4], [4, 3]),
})

figure('foundations/cosine-similarity#by-distance', 'arithmetic', '(3, 4) and (6, 8) are 5 apart.', {
  expected: 5,
  tolerance: 1e-12,
  measure: () => euclidean([3, 4], [6, 8]),
})

figure(
  'foundations/cosine-similarity#distance',
  'arithmetic',
  'Unit vectors with cosine 0.8 are 0.632 apart.',
  {
    expected: 0.632,
    tolerance: 0.0005,
    measure: () => euclidean([1, 0], [0.8, 0.6]),
  },
)

ordering(
  'foundations/cosine-similarity#no-metric',
  'arithmetic',
  'By 1 − cos, from 0 to 45 and on to 90 degrees is shorter than straight to 90.',
  () => {
    const direction = (degrees: number) => {
      const angle = (degrees / 180) * Math.PI
      return [Math.cos(angle), Math.sin(angle)]
    }
    const away = (from: number, to: number) => 1 - cosine(direction(from), direction(to))
    return away(0, 45) + away(45, 90) < away(0, 90) - 0.4
  },
)

ordering(
  'foundations/cosine-similarity#unit-vectors',
  'identity',
  'On trained vectors of length one, cosine, dot product and distance rank all words alike.',
  () => sameRanking(),
)

ordering(
  'foundations/cosine-similarity#length-mixes-other-things',
  'experiment',
  'Length goes with frequency; but "the", which stands beside everything, is shorter than the average.',
  () => {
    const model = animalModel()
    const lengths = lengthsOf(model)
    return spearmanOf(model.vocabulary.counts, lengths) > 0.3 && at(lengths, 0) < averageOf(lengths)
  },
)

ordering(
  'foundations/cosine-similarity#anisotropy',
  'experiment',
  'Two words have a mean cosine above 0.2, and of nearly 0 once the mean vector is subtracted.',
  () => {
    const { meanCosine, meanCentred } = geometryOf(peopleModel())
    return meanCosine > 0.2 && Math.abs(meanCentred) < 0.05
  },
)

ordering(
  'foundations/cosine-similarity#antonyms-are-close',
  'experiment',
  'Opposites have a cosine above 0.9 where the text uses them in the same places.',
  () => OPPOSITES.every(({ first, second }) => towards(first, [second]) > 0.9),
)

ordering(
  'foundations/static-and-contextual-embeddings#polysemy',
  'experiment',
  'A bank of both senses is nearer to shores and to lenders than those are to one another.',
  () =>
    Math.min(towards('bank', ['shore', 'quay']), towards('bank', ['lender', 'fund'])) >
    towards('shore', ['lender', 'fund']) + 0.1,
)

ordering(
  'foundations/static-and-contextual-embeddings#unseen-words',
  'experiment',
  'Plurals that the text does not have get no vector, though their singulars have one.',
  () =>
    LEFT_OUT.every(
      word =>
        vectorOf(wholeWordModel(), word) === undefined &&
        vectorOf(wholeWordModel(), word.slice(0, -1)) !== undefined,
    ),
)
