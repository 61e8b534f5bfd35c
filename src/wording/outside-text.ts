import type { OutsideError, Report, Span } from '#domain'

/** The heading of what a language model calls false and the key says nothing of. */
export const OUTSIDE_HEADING = 'Outside the key, unchecked'

/** The weight of such errors, for all clients. */
export const OUTSIDE_NOTE = 'A language model says so. Nobody has checked it, and it is no part of the mark.'

interface OutsideErrorText {
  readonly said: string
  readonly truth: string
  /** The first of the words, by which an objection names the statement. */
  readonly words: Span
}

/** The errors outside the key, each as the words that are called false and what is said to be true. */
export function outsideErrorsIn({ outside = [] }: Pick<Report, 'outside'>): readonly OutsideErrorText[] {
  return outside.map(({ evidence, truth }: OutsideError) => ({
    said: evidence.map(({ text }) => text).join(' '),
    truth,
    words: evidence[0],
  }))
}
