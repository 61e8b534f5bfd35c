import { PointId } from '#domain'
import type { Question } from '#domain'
import type { VerdictModel } from '#examiner'
import { POINT_COLUMNS, featuresFrom } from '../../examiner/built-in/features.ts'
import { decideVerdict } from '../../examiner/built-in/decide.ts'
import type { Rate } from './measure-attacks.ts'
import { exemplarRows } from '#training/fit'

const NAMES = { met: 'earned', missing: 'near', contradicted: 'contradicts' } as const

/**
 * Of the sentences of each list of a question, how many the examiner credits when it has learnt the question without
 * them: what it makes of words that it never saw, as far as one author's words can tell.
 */
export function exemplarRates(
  question: Question,
  questions: readonly Question[],
  combiner: VerdictModel,
): readonly Rate[] {
  const lessons = exemplarRows(questions, other => other.id === question.id).flatMap(lesson => lesson.points)
  return (['met', 'missing', 'contradicted'] as const).map(ruling => {
    const own = lessons.filter(lesson => lesson.ruling === ruling)
    const credited = own.filter(lesson => {
      const found = decideVerdict(
        SOME,
        { ...lesson, features: featuresFrom(POINT_COLUMNS, lesson.values), said: NOWHERE, denied: NOWHERE },
        combiner,
      ).ruling
      return found === 'met' || found === 'partial'
    })
    return {
      name: ruling === 'contradicted' ? `${NAMES[ruling]}, and earned turned false` : NAMES[ruling],
      times: credited.length,
      of: own.length,
    }
  })
}

/** A ruling names a point and cites a stretch; which ones does not matter here. */
const SOME = PointId.parse('some')
const NOWHERE = { segments: [1], tokens: [], features: [], denies: false, whole: 0 }
