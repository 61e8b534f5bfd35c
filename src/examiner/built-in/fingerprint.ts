import type { Question } from '#domain'
import { hashText } from '#text'

/** Raised when the method of fitting changes, so that all fitted files become stale. */
const METHOD = 13

/** A hash of all that a question's models are fitted from. When it differs, they are stale. */
export function questionFingerprint({ points, redFlags, followUps, prompt, opposites }: Question): string {
  return `${METHOD}-${hashText(JSON.stringify({ points, redFlags, followUps, prompt, opposites })).toString(16)}`
}
