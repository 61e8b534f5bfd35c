/** The voice of the interviewer, as a port. Types only, no schemas. */
import type { QuestionId } from './ids.ts'

/** What a voice is told. Nothing in it is of a key, and nothing was not asked or said yet: so it can give nothing away. */
export interface VoiceBrief {
  /** For the book of calls; it is not shown to a model. */
  readonly question: QuestionId
  /** The title of the blueprint. */
  readonly interview: string
  /** Probes and follow-ups go by one name, and so do doubts: which of them it is would tell how an answer stood. */
  readonly kind: 'question' | 'follow-up' | 'doubt'
  /** What is asked, as it was written. */
  readonly prompt: string
  /** The titles of the questions asked so far. */
  readonly asked: readonly string[]
  /** The last things said about this question, cut to length. */
  readonly turns: readonly { readonly who: 'interviewer' | 'candidate'; readonly text: string }[]
}

/**
 * Says what the interviewer has decided to ask in words of its own, a piece at a time. Throws a `Fault` when it does not come
 * to an end. It may be left at any moment by its signal, and then stops its work.
 */
export interface Voice {
  readonly name: string
  phrase(brief: VoiceBrief, signal: AbortSignal): AsyncIterable<string>
}
