import type { Question, SmallPoint } from '#domain'
import { hashText } from '#text'

/** Raised when the method of fitting changes, so that all fitted files become stale. */
const METHOD = 13

/** A hash of all that a question's models are fitted from. When it differs, they are stale. */
export function questionFingerprint(question: Question): string {
  const { redFlags, prompt, opposites } = question
  const points = question.points.map(unlinked)
  const followUps = question.followUps.map(each => ({ ...each, points: each.points.map(unlinked) }))
  return `${METHOD}-${hashText(JSON.stringify({ points, redFlags, followUps, prompt, opposites })).toString(16)}`
}

/** No model reads the lab of a point. */
function unlinked<P extends SmallPoint>({ lab: _link, ...fitted }: P): Omit<P, 'lab'> {
  return fitted
}
