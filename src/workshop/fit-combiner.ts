import { POINT_FEATURES } from '../examiner/listen/evidence.ts'
import type { FittedCombiner, Thresholds } from '../examiner/listen/fitted.ts'
import { FLAG_FEATURES } from '../examiner/listen/flag-evidence.ts'
import { boost } from './boost.ts'
import type { Row } from './boost.ts'
import type { Lesson, Ruling } from './lessons.ts'

/** Where rulings change, chosen on answers for fitting, by cross-validation over questions. */
export const THRESHOLDS: Thresholds = { met: 0.58, partial: 0.4, unsure: 0.3, contradicted: 0.35, flag: 0.8 }

const EARNS = { met: 1, partial: 0.5, contradicted: 0, missing: 0 } as const

/** A sentence alone is less like an answer than an answer is. */
const WEIGHT = { answer: 1, exemplar: 0.05, pair: 0.2, aside: 0.03, stranger: 0.1 } as const

/** Learns from lessons how evidence becomes chances. */
export function fitCombiner(lessons: readonly Lesson[]): FittedCombiner {
  const points = (target: (ruling: Ruling) => number) =>
    lessons.flatMap(lesson => lesson.points.map((point): Row => ({ values: point.values, target: target(point.ruling), weight: WEIGHT[lesson.kind] })))
  const flags = lessons.flatMap(lesson => lesson.flags.map((flag): Row => ({ values: flag.values, target: Number(flag.raised), weight: WEIGHT[lesson.kind] })))
  return {
    features: [...POINT_FEATURES, ...FLAG_FEATURES],
    earned: boost(points(ruling => EARNS[ruling])),
    contradicted: boost(points(ruling => Number(ruling === 'contradicted'))),
    flag: boost(flags),
    thresholds: THRESHOLDS,
  }
}

export const EMPTY: FittedCombiner = {
  features: [...POINT_FEATURES, ...FLAG_FEATURES],
  earned: { start: -9, trees: [] },
  contradicted: { start: -9, trees: [] },
  flag: { start: -9, trees: [] },
  thresholds: THRESHOLDS,
}
