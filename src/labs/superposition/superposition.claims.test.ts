import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { keptBy, overlaps, flatRows } from './measures.ts'
import { smallModel } from './trained.ts'

/** Each feature is there in one of twenty examples. */
const RARE = 0.05

/** The lowest and the highest cosine between two features. */
function cosineRange(density: number): readonly [least: number, most: number] {
  const all = overlaps(smallModel(density))
  const norm = (i: number) => Math.sqrt(all[i]?.[i] ?? NaN)
  const found = all.flatMap((row, i) => row.flatMap((x, j) => (j > i ? [x / norm(i) / norm(j)] : [])))
  return [Math.min(...found), Math.max(...found)]
}

/** For each of the two dimensions, how many features have a weight over 0.3 there. */
function featuresOnEach(): readonly number[] {
  const rows = flatRows(smallModel(RARE).w, 2)
  return [0, 1].map(j => rows.filter(row => Math.abs(row[j] ?? NaN) > 0.3).length)
}

figure(
  'research/sparse-autoencoders#superposition',
  'experiment',
  'Of five rare features, all 5 have a direction in two dimensions.',
  {
    expected: 5,
    tolerance: 0,
    measure: () => keptBy(smallModel(RARE)).length,
  },
)

ordering(
  'research/sparse-autoencoders#superposition',
  'experiment',
  'Each of the two dimensions carries at least three of the features.',
  () => Math.min(...featuresOnEach()) >= 3,
)

ordering(
  'architecture/residual-stream#features-in-superposition',
  'experiment',
  'No dimension stands for one feature: each carries at least three.',
  () => Math.min(...featuresOnEach()) >= 3,
)

figure(
  'architecture/residual-stream#more-features-than-dimensions',
  'experiment',
  'Neighbours among the five lie at the angle of a pentagon, cosine 0.31, and not at right angles.',
  {
    expected: Math.cos((2 * Math.PI) / 5),
    tolerance: 0.05,
    measure: () => cosineRange(RARE)[1],
  },
)

figure(
  'architecture/residual-stream#more-features-than-dimensions',
  'experiment',
  'The features furthest from each other have the cosine of a pentagon too, −0.81.',
  {
    expected: Math.cos((4 * Math.PI) / 5),
    tolerance: 0.05,
    measure: () => cosineRange(RARE)[0],
  },
)

figure(
  'architecture/residual-stream#pays-when-sparse',
  'experiment',
  'If each feature is there 100 times in 100, the model keeps 2 of five.',
  {
    expected: 2,
    tolerance: 0,
    measure: () => keptBy(smallModel(1)).length,
  },
)

figure(
  'architecture/residual-stream#pays-when-sparse',
  'experiment',
  'If each feature is there 20 times in 100, the model keeps 4 of five.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => keptBy(smallModel(0.2)).length,
  },
)

figure(
  'architecture/residual-stream#pays-when-sparse',
  'experiment',
  'If each feature is there 5 times in 100, the model keeps 5 of five.',
  {
    expected: 5,
    tolerance: 0,
    measure: () => keptBy(smallModel(RARE)).length,
  },
)
