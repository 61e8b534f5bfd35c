/** What any judge may ask about an answer before and after it rules. */
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

/** Whether a stretch of an answer speaks of a point at all, which says nothing on whether it makes it. */
export type SpeaksOf = (point: Rubric['points'][number], stretch: Pick<Segment, 'text'>) => boolean

/**
 * So much must the words weigh that a stretch shares with what people say of a point; a word that hardly anybody uses
 * weighs 1. Of the stretches that labellers quoted for a point in answers for fitting 95 in 100 pass, of those of answers
 * to another question 5.
 */
const LEAST_WEIGHT = 0.8

/** Catches a judge that cites a stretch on something else, as one does that was talked into giving credit. */
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
