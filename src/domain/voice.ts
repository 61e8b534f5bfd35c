/** The voice of the interviewer, as a port. Types only, no schemas. */
import type { QuestionId } from './ids.ts'

/**
 * The context given to a voice. It holds only text already asked or said, and nothing from a key, so the
 * voice cannot give anything away.
 */
export interface VoiceBrief {
  /** For the log of calls; the model does not see it. */
  readonly question: QuestionId
  /** The title of the blueprint. */
  readonly interview: string
  /**
   * Probes and follow-ups share one name, and push-backs and doubts another: the exact kind would reveal how
   * an answer stood.
   */
  readonly kind: 'question' | 'follow-up' | 'doubt'
  /** The prompt as it was written. */
  readonly prompt: string
  /** The titles of the questions asked so far. */
  readonly asked: readonly string[]
  /** The last turns about this question, cut to length. */
  readonly turns: readonly { readonly who: 'interviewer' | 'candidate'; readonly text: string }[]
}

/**
 * Puts the interviewer's next prompt in its own words and streams them in pieces. Throws a `Fault` when the
 * stream does not complete. Aborting `signal` stops the work at any moment.
 */
export interface Voice {
  readonly name: string
  phrase(brief: VoiceBrief, signal: AbortSignal): AsyncIterable<string>
}
