import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { uniformFrom } from '../random.ts'
import { averageOf } from '../vectors.ts'
import { animalModel, awayFromPmi, peopleModel, wideProducts } from './models.ts'
import { nearest, knownVector, product } from './nearest.ts'
import { OPPOSITES } from './lexicon.ts'
import { grammarText } from './sentences.ts'
import { contextShares, huffmanLengths, productsCounted } from './softmax.ts'
import { rowTable, stepsOn, vectorAt } from './step.ts'
import { trainingText } from './texts.ts'
import { predictionsAt, USUAL } from './train.ts'
import { dropRate, idsOf, noiseShares, wordTableOf } from './vocabulary.ts'
import { at } from '../entries.ts'
import { entryOf, itemAt } from './lists.ts'

/** Multiply-adds of so many products of width 300. They may all be with one row: the work is the same. */
function work(products: number): number {
  const u = rowTable(1, 300, uniformFrom(1))
  return productsCounted(u, vectorAt(u, 0), new Int32Array(products)).multiplyAdds
}

function novelCounts(): readonly number[] {
  return wordTableOf(trainingText('novel', 1), 3).counts
}

/** The products of one centre with the true word and three of noise, before a step and after. */
function oneStep() {
  const [v, u] = [rowTable(5, 8, uniformFrom(2)), rowTable(5, 8, uniformFrom(3))]
  const products = () => [1, 2, 3, 4].map(word => product(vectorAt(v, 0), vectorAt(u, word)))
  const before = products()
  stepsOn(v, u)({ rows: [0], scale: 1 }, [1, 2, 3, 4], 0.5)
  return { before, after: products() }
}

/** The mean log-probability of a word of the window, under the whole softmax, in new sentences. */
function meanLogProbability(): number {
  const { vocabulary, v, u } = animalModel()
  const shares = vocabulary.words.map((_, id) => contextShares(v, u, id))
  const logs = idsOf(grammarText(100, 99, ['animal', 'opposite']), vocabulary).flatMap(ids =>
    ids.flatMap((_, i) =>
      predictionsAt(ids, i, USUAL.window, 'skip-gram').map(([from, word]) =>
        Math.log(entryOf(itemAt(shares, itemAt(from, 0)), word)),
      ),
    ),
  )
  return averageOf(logs)
}

ordering(
  'foundations/word2vec#prediction-task',
  'arithmetic',
  'In a b c d e, skip-gram predicts a, b, d and e from c, and CBOW c from the four of them.',
  () => {
    const skip = predictionsAt([0, 1, 2, 3, 4], 2, 2, 'skip-gram')
    const bag = predictionsAt([0, 1, 2, 3, 4], 2, 2, 'cbow')
    return (
      JSON.stringify(skip) === '[[[2],0],[[2],1],[[2],3],[[2],4]]' &&
      JSON.stringify(bag) === '[[[0,1,3,4],2]]'
    )
  },
)

ordering(
  'foundations/word2vec#maximises-log-probability',
  'experiment',
  'In new sentences, the mean log-probability of context words is over 0.5 above that of a uniform guess.',
  () => meanLogProbability() > 0.5 - Math.log(animalModel().vocabulary.words.length),
)

ordering(
  'foundations/word2vec#similar-contexts-similar-vectors',
  'experiment',
  'Two words that the text uses in the same places are nearest to one another.',
  () => {
    const model = peopleModel()
    const near = (one: string, other: string) =>
      nearest(model, knownVector(model, one), 1, { excluded: [one] })[0]?.word === other
    return OPPOSITES.every(({ first, second }) => near(first, second) && near(second, first))
  },
)

ordering(
  'foundations/word2vec#negative-sampling',
  'experiment',
  'A step raises the product with the true word and lowers those with the words of noise.',
  () => {
    const { before, after } = oneStep()
    return after.every((x, t) => (t === 0 ? x > at(before, t) : x < at(before, t)))
  },
)

figure(
  'foundations/word2vec#multiply-adds',
  'arithmetic',
  'With 50,000 words of width 300 the softmax takes 15,000,000 multiply-adds a pair.',
  {
    expected: 15_000_000,
    tolerance: 0,
    measure: () => work(50_000),
  },
)

figure(
  'foundations/word2vec#multiply-adds',
  'arithmetic',
  'One true word and five of noise take 1800 multiply-adds.',
  {
    expected: 1800,
    tolerance: 0,
    measure: () => work(6),
  },
)

figure(
  'foundations/word2vec#ratio',
  'arithmetic',
  'Six products take 8333 times less than the softmax over 50,000 words.',
  {
    expected: 8333,
    tolerance: 0.5,
    measure: () => work(50_000) / work(6),
  },
)

ordering(
  'foundations/word2vec#normaliser-cost',
  'experiment',
  'Along a Huffman tree a word of the novel takes no more than log₂ V decisions on the average.',
  () => {
    const counts = novelCounts()
    const all = counts.reduce((a, b) => a + b)
    const mean = huffmanLengths(counts).reduce((sum, length, id) => sum + (length * at(counts, id)) / all, 0)
    return mean > 1 && mean <= Math.log2(counts.length)
  },
)

ordering(
  'foundations/word2vec#noise-distribution',
  'experiment',
  'The rarer a word of the novel is, the larger the factor by which the power 3/4 changes its share.',
  () => {
    const counts = novelCounts()
    const [raw, noise] = [noiseShares(counts, 1), noiseShares(counts)]
    const gains = noise.map((share, id) => share / at(raw, id))
    return (
      at(gains, 0) < 0.5 &&
      at(gains, gains.length - 1) > 1.5 &&
      gains.every((gain, id) => gain >= (gains[id - 1] ?? 0))
    )
  },
)

figure(
  'foundations/word2vec#rate',
  'arithmetic',
  'With t = 10⁻⁵, 98.6 % of the occurrences are dropped of a word that is 5 % of the text.',
  {
    expected: 0.986,
    tolerance: 0.0005,
    measure: () => dropRate(0.05, 1e-5),
  },
)

figure(
  'foundations/word2vec#subsampling',
  'arithmetic',
  'The share kept of a word is √(t/f): a word a hundred times as frequent keeps a tenth of that share.',
  {
    expected: 0.1,
    tolerance: 1e-12,
    measure: () => (1 - dropRate(0.05, 1e-5)) / (1 - dropRate(0.0005, 1e-5)),
  },
)

figure(
  'foundations/word2vec#shifted-pmi',
  'identity',
  'At the optimum, as wide as the vocabulary, every product is PMI − log k.',
  {
    expected: 0,
    tolerance: 1e-6,
    measure: () => awayFromPmi(wideProducts()),
  },
)
