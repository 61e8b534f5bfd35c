import { EARNS } from '#domain'
import { COLUMNS } from '../../examiner/built-in/features.ts'
import type { VerdictModel, Thresholds } from '../../examiner/built-in/weights.ts'
import { boost } from './boost.ts'
import type { Row } from './boost.ts'
import type { TrainingRow, Ruling } from './training-rows.ts'

/** Where rulings change, chosen on answers for fitting, by cross-validation over questions. */
export const VERDICT_THRESHOLDS: Thresholds = {
  met: 0.62,
  partial: 0.36,
  unsure: 0.2,
  contradicted: 0.33,
  flag: 0.65,
}

/** A sentence alone is less like an answer than an answer is. */
const WEIGHT = { answer: 1, exemplar: 0.05, pair: 0.2, aside: 0.03, stranger: 0.16, talk: 0.1 } as const
/** A near miss weighs more than other exemplars: what only comes near must not be credited. */
const NEAR = 3
/** Of the many lessons that weigh little, one in so many is enough, and weighs as much more. */
const ONE_IN = { answer: 1, exemplar: 2, pair: 1, aside: 8, stranger: 2, talk: 1 } as const

/** Learns from lessons how evidence becomes chances. */
export function fitVerdictModel(lessons: readonly TrainingRow[]): VerdictModel {
  const kept = [...Map.groupBy(lessons, lesson => lesson.kind)].flatMap(([kind, all]) =>
    all.filter((_, i) => i % ONE_IN[kind] === 0),
  )
  const weightOf = ({ kind }: TrainingRow, ruling?: Ruling) =>
    WEIGHT[kind] * ONE_IN[kind] * (kind === 'exemplar' && ruling === 'missing' ? NEAR : 1)
  const points = (target: (ruling: Ruling) => number) =>
    kept.flatMap(lesson =>
      lesson.points.map((point): Row => ({
        values: point.values,
        target: target(point.ruling),
        weight: weightOf(lesson, point.ruling),
      })),
    )
  const flags = kept.flatMap(lesson =>
    lesson.flags.map((flag): Row => ({
      values: flag.values,
      target: Number(flag.raised),
      weight: weightOf(lesson),
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

export const EMPTY_VERDICT_MODEL: VerdictModel = {
  features: COLUMNS,
  earned: { start: -9, trees: [] },
  contradicted: { start: -9, trees: [] },
  flag: { start: -9, trees: [] },
  thresholds: VERDICT_THRESHOLDS,
}
