import type { Question } from '#domain'
import { hashText } from '#text'

/** Goes up when the way of fitting changes, so that all fitted files become stale. */
const METHOD = 13

/** What the models of a question are made from, in short: when it differs, they are stale. */
export function questionFingerprint({ points, redFlags, followUps, prompt, opposites }: Question): string {
  return `${METHOD}-${hashText(JSON.stringify({ points, redFlags, followUps, prompt, opposites })).toString(16)}`
}
