import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { LEFT_OUT, subwordModel, wholeWordModel, withoutNgrams } from './models.ts'
import { nearest } from './nearest.ts'
import { ngramsOf, piecesOf } from './fasttext.ts'
import { fitGlove, fitted, weightOf } from './glove.ts'
import { entryOf } from './lists.ts'

/**
 * P(k | ice) and P(k | steam), in millionths, of solid, gas, water and fashion: Pennington et al. 2014,
 * Table 1.
 */
const TABLE = [
  [190, 66, 3000, 17],
  [22, 780, 2200, 18],
] as const

/** The fitted difference of ice and steam, for each of the four words. */
function differences(): readonly number[] {
  const model = fitGlove(TABLE, 2, 500)
  return [0, 1, 2, 3].map(k => fitted(model, 0, k) - fitted(model, 1, k))
}

figure(
  'foundations/glove-and-fasttext#value',
  'arithmetic',
  'A cell with the count 10 has the weight 0.178.',
  {
    expected: 0.178,
    tolerance: 0.0005,
    measure: () => weightOf(10),
  },
)

ordering(
  'foundations/glove-and-fasttext#purpose',
  'arithmetic',
  'Rare pairs weigh less than frequent ones, and none more than 1; a pair never seen weighs nothing.',
  () => weightOf(0) === 0 && weightOf(1) < weightOf(50) && weightOf(100) === 1 && weightOf(1e6) === 1,
)

figure(
  'foundations/glove-and-fasttext#log-count-regression',
  'identity',
  'Fitted with width enough, products and two biases are the logarithms of the counts.',
  {
    expected: 0,
    tolerance: 1e-6,
    measure: () => {
      const model = fitGlove(TABLE, 2, 500)
      return Math.max(
        ...TABLE.flatMap((row, i) => row.map((x, j) => Math.abs(fitted(model, i, j) - Math.log(x)))),
      )
    },
  },
)

ordering(
  'foundations/glove-and-fasttext#ratios',
  'experiment',
  'Ice minus steam is far above 0 for solid, far below for gas, and near it for water and fashion.',
  () => {
    const [solid = 0, gas = 0, water = 0, fashion = 0] = differences()
    return solid > 2 && gas < -2 && Math.abs(water) < 0.5 && Math.abs(fashion) < 0.5
  },
)

figure('foundations/glove-and-fasttext#five-trigrams', 'arithmetic', 'The trigrams of "where" are five.', {
  expected: 5,
  tolerance: 0,
  measure: () => ngramsOf('where', 3, 3).length,
})

ordering(
  'foundations/glove-and-fasttext#boundaries',
  'arithmetic',
  'The trigram her of "where" is another piece than the word "her".',
  () => ngramsOf('where', 3, 3).includes('her') && !piecesOf('where').includes('<her>'),
)

ordering(
  'foundations/glove-and-fasttext#unseen-words',
  'experiment',
  'Three plurals left out of the text get a vector from their n-grams, nearest to their singulars.',
  () => {
    const model = subwordModel()
    return LEFT_OUT.every(
      word =>
        !model.vocabulary.idOf.has(word) &&
        nearest(model, model.compose(word) ?? [], 1)[0]?.word === word.slice(0, -1),
    )
  },
)

figure(
  'foundations/glove-and-fasttext#same-objective',
  'identity',
  'Without n-grams fastText trains every vector as skip-gram does, to the last digit.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => {
      const [one, other] = [wholeWordModel().v.data, withoutNgrams().v.data]
      return one.reduce((most, x, i) => Math.max(most, Math.abs(x - entryOf(other, i))), 0)
    },
  },
)

ordering(
  'foundations/glove-and-fasttext#morphology',
  'arithmetic',
  'More than half of what "horses" is made of is learnt from "horse", its singular.',
  () => {
    const known = piecesOf('horse')
    const shared = ngramsOf('horses').filter(piece => known.includes(piece))
    return shared.length / ngramsOf('horses').length > 0.5
  },
)
