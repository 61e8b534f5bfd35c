import { EARNS } from '#domain'
import { COLUMNS } from '../../examiner/built-in/features.ts'
import type { VerdictModel, Thresholds } from '../../examiner/built-in/weights.ts'
import { boost } from './boost.ts'
import type { Row } from './boost.ts'
import type { RowKind, Ruling, TrainingRow } from './training-rows.ts'

/**
 * Where rulings change: chosen by cross-validation over questions, on the answers for fitting, and on the open
 * half of the test sets.
 */
const VERDICT_THRESHOLDS: Thresholds = {
  met: 0.6,
  partial: 0.33,
  unsure: 0.22,
  flag: 0.75,
}

/** Rows that look less like a whole answer count for less. */
const WEIGHT = {
  answer: 1,
  statement: 0.4,
  exemplar: 0.08,
  minimalPair: 0.2,
  unrelated: 0.03,
  offTopic: 0.16,
  foreign: 0.6,
  smallTalk: 0.1,
} as const satisfies Record<RowKind, number>
/** A near miss counts more than other exemplars, since coming near must not earn credit. */
const NEAR_MISS = 3
/** Frequent kinds with small weights are subsampled, one row in this many, and weighted up by as much. */
const ONE_IN = {
  answer: 1,
  statement: 1,
  exemplar: 2,
  minimalPair: 1,
  unrelated: 8,
  offTopic: 2,
  foreign: 1,
  smallTalk: 1,
} as const satisfies Record<RowKind, number>

/** Fits the meta-learner: three ensembles over the features of points and flags. */
export function fitVerdictModel(rows: readonly TrainingRow[]): VerdictModel {
  const sample = [...Map.groupBy(rows, row => row.kind)].flatMap(([kind, all]) =>
    all.filter((_, i) => i % ONE_IN[kind] === 0),
  )
  const weightOf = ({ kind }: TrainingRow, ruling?: Ruling) =>
    WEIGHT[kind] * ONE_IN[kind] * (kind === 'exemplar' && ruling === 'missing' ? NEAR_MISS : 1)
  const points = (target: (ruling: Ruling) => number) =>
    sample.flatMap(row =>
      row.points.map((point): Row => ({
        values: [...point.values, ...point.againstValues],
        target: target(point.ruling),
        weight: weightOf(row, point.ruling),
      })),
    )
  const flags = sample.flatMap(row =>
    row.flags.map((flag): Row => ({
      values: flag.values,
      target: Number(flag.raised),
      weight: weightOf(row),
    })),
  )
  return {
    features: COLUMNS,
    earned: boost(points(ruling => EARNS[ruling])),
    contradicted: boost(points(ruling => Number(ruling === 'contradicted'))),
    flag: boost(flags),
    thresholds: VERDICT_THRESHOLDS,
  }
}
