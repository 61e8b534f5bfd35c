/** Checks on an answer that any judge may use before and after it rules. */
import type { WordCounts } from '#text'
import type { Brief, SetAside } from './judge.ts'
import type { Segment } from './segment.ts'
import { setAside } from './set-aside.ts'
import type { Rubric } from './rubric.ts'
import { tokenise, inverseFrequency } from '#text'

/** The segments that do not count: text addressed to the examiner, the question repeated, lists of terms. */
export function setAsideIn({ rubric, segments }: Brief): readonly SetAside[] {
  return setAside(
    segments.map(segment => ({ segment, tokens: tokenise(segment.text) })),
    tokenise(rubric.prompt),
  )
}

/** Whether a span of an answer is about a point at all, whether or not it makes the point. */
export type SpeaksOf = (point: Rubric['points'][number], stretch: Pick<Segment, 'text'>) => boolean

/**
 * The least weight of the words that a span must share with what people say of a point. A word that hardly
 * anybody uses weighs 1. In answers for fitting, 95 % of the spans that labellers quoted for a point pass,
 * and 5 % of the spans from answers to another question.
 */
const LEAST_WEIGHT = 0.8

/** Catches a judge that cites an unrelated span, as one does once it is talked into giving credit. */
export function createSpeaksOf(words: WordCounts): SpeaksOf {
  const weightOf = inverseFrequency(words)
  const known = new WeakMap<object, ReadonlySet<string>>()
  return (point, { text }) => {
    const forms = known.get(point) ?? contentOf([point.claim, ...point.earned, ...point.contradicts])
    known.set(point, forms)
    return (
      [...contentOf([text])].filter(form => forms.has(form)).reduce((sum, form) => sum + weightOf(form), 0) >=
      LEAST_WEIGHT
    )
  }
}

function contentOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap(text =>
      tokenise(text)
        .filter(token => token.content)
        .map(token => token.form),
    ),
  )
}
