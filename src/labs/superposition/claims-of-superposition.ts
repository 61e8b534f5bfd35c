import { holds } from '../claim.ts'
import type { LabClaim } from '../claim.ts'
import { keptBy, overlaps, flatRows } from './measures.ts'
import { smallModel } from './trained.ts'

const SAE = 'research/sparse-autoencoders'
const STREAM = 'architecture/residual-stream'
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

export const claimsOfSuperposition: readonly LabClaim[] = [
  {
    question: SAE,
    point: 'superposition',
    statement: 'Of five rare features, all 5 have a direction in two dimensions.',
    expected: 5,
    tolerance: 0,
    measure: () => keptBy(smallModel(RARE)).length,
  },
  {
    question: SAE,
    point: 'superposition',
    statement: 'Each of the two dimensions carries at least three of the features.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(Math.min(...featuresOnEach()) >= 3),
  },
  {
    question: STREAM,
    point: 'features-in-superposition',
    statement: 'No dimension stands for one feature: each carries at least three.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(Math.min(...featuresOnEach()) >= 3),
  },
  {
    question: STREAM,
    point: 'more-features-than-dimensions',
    statement:
      'Neighbours among the five lie at the angle of a pentagon, cosine 0.31, and not at right angles.',
    expected: Math.cos((2 * Math.PI) / 5),
    tolerance: 0.05,
    measure: () => cosineRange(RARE)[1],
  },
  {
    question: STREAM,
    point: 'more-features-than-dimensions',
    statement: 'The features furthest from each other have the cosine of a pentagon too, −0.81.',
    expected: Math.cos((4 * Math.PI) / 5),
    tolerance: 0.05,
    measure: () => cosineRange(RARE)[0],
  },
  ...(
    [
      [1, 2],
      [0.2, 4],
      [RARE, 5],
    ] as const
  ).map(([density, expected]) => ({
    question: STREAM,
    point: 'pays-when-sparse',
    statement: `If each feature is there ${100 * density} times in 100, the model keeps ${expected} of five.`,
    expected,
    tolerance: 0,
    measure: () => keptBy(smallModel(density)).length,
  })),
]
