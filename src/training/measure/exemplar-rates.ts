import { PointId } from '#domain'
import type { Question } from '#domain'
import type { VerdictModel } from '#examiner'
import { AGAINST_COLUMNS, POINT_COLUMNS, featuresFrom } from '../../examiner/built-in/features.ts'
import { NOT_ALIGNED } from '../../examiner/built-in/alignment.ts'
import { decidePoint } from '../../examiner/built-in/decide.ts'
import type { Rate } from './measure-attacks.ts'
import { exemplarRows } from '#training/fit'

const NAMES = { met: 'earned', missing: 'near', contradicted: 'contradicts' } as const

/**
 * How many sentences of each list of a question are credited out of fold. It shows how the examiner
 * generalises to words that it never saw, as far as one author's words can tell.
 */
export function exemplarRates(
  question: Question,
  questions: readonly Question[],
  combiner: VerdictModel,
): readonly Rate[] {
  const rows = exemplarRows(questions, other => other.id === question.id).flatMap(row => row.points)
  return (['met', 'missing', 'contradicted'] as const).map(ruling => {
    const own = rows.filter(row => row.ruling === ruling)
    const credited = own.filter(row => {
      const features = featuresFrom(POINT_COLUMNS, row.values)
      const against = featuresFrom(AGAINST_COLUMNS, row.againstValues)
      const evidence = {
        ...row,
        features,
        against,
        said: SPAN,
        denied: SPAN,
        naming: undefined,
        graded: true,
        variants: undefined,
        alignment: NOT_ALIGNED,
        stated: false,
      }
      const found = decidePoint(POINT, evidence, combiner, () => undefined).finding.ruling
      return found === 'met' || found === 'partial'
    })
    return {
      name: ruling === 'contradicted' ? `${NAMES[ruling]}, and earned turned false` : NAMES[ruling],
      times: credited.length,
      of: own.length,
    }
  })
}

/** A verdict names a point and cites a span, but the rates ask for neither. */
const POINT = PointId.parse('some')
const SPAN = { segments: [1], tokens: [], features: [], denies: false, framed: [], whole: 0 }
