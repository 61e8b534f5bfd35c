import type { Bank } from '#bank'
import { segment, sheetOf } from '#examiner'
import { createListening } from '../examiner/built-in-judge.ts'
import { FLAG_FEATURES, POINT_FEATURES } from '../examiner/listen/evidence.ts'
import type { Fitted, FittedCombiner, Thresholds } from '../examiner/listen/fitted.ts'
import { boost } from './boost.ts'
import type { Row } from './boost.ts'
import type { GradedFile } from './graded.ts'

/** Where rulings change, chosen on answers for fitting, by cross-validation over questions. */
export const THRESHOLDS: Thresholds = { met: 0.58, partial: 0.42, unsure: 0.32, contradicted: 0.4, flag: 0.88 }

/** What one label teaches: the evidence that was heard, and what it came to. */
export interface Lesson {
  readonly question: string
  readonly points: readonly { readonly values: readonly number[]; readonly local: boolean; readonly ruling: 'met' | 'partial' | 'contradicted' | 'missing' }[]
  readonly flags: readonly { readonly values: readonly number[]; readonly raised: boolean }[]
  /** Whether it is a true sentence turned false by one small change: the hardest lesson. */
  readonly turned?: boolean
}

/** Listens to the graded answers that `keep` lets through. */
export function lessonsFrom(bank: Bank, graded: readonly GradedFile[], fitted: Omit<Fitted, 'combiner'>, keep: (place: number) => boolean = () => true): readonly Lesson[] {
  const listen = createListening({ ...fitted, combiner: EMPTY })
  return graded.flatMap(({ question: id, answers }) => {
    const sheet = sheetOf(bank.get(id))
    return answers.filter((_, place) => keep(place)).map(({ answer, points, redFlags }): Lesson => {
      const heard = listen({ sheet, answer, segments: segment(answer) })
      return {
        question: id,
        points: sheet.points.map((point, p) => ({ values: heard.points[p]?.values ?? [], local: heard.points[p]?.local ?? false, ruling: points[point.id]?.ruling ?? 'missing' })),
        flags: sheet.redFlags.map((flag, f) => ({ values: heard.flags[f]?.values ?? [], raised: redFlags[flag.id] !== undefined })),
      }
    })
  })
}

const EARNS = { met: 1, partial: 0.5, contradicted: 0, missing: 0 } as const

/** An exemplar alone is less like an answer than an answer is. */
const EXEMPLAR_WEIGHT = 0.15
const TURNED_WEIGHT = 0.12

/** Learns from graded answers, and from exemplars heard out of fold, how evidence becomes chances. */
export function fitCombiner(answers: readonly Lesson[], exemplars: readonly Lesson[]): FittedCombiner {
  const weighed = [...answers.map(lesson => ({ lesson, weight: 1 })), ...exemplars.map(lesson => ({ lesson, weight: lesson.turned ? TURNED_WEIGHT : EXEMPLAR_WEIGHT }))]
  const points = (target: (ruling: Lesson['points'][number]['ruling']) => number) =>
    weighed.flatMap(({ lesson, weight }) => lesson.points.map((point): Row => ({ values: point.values, target: target(point.ruling), weight })))
  const flags = weighed.flatMap(({ lesson, weight }) => lesson.flags.map((flag): Row => ({ values: flag.values, target: Number(flag.raised), weight })))
  return {
    features: POINT_FEATURES,
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
