import type { OutsideError, Report } from '#domain'

/** The heading of what a language model calls false and the key says nothing of. */
export const OUTSIDE_HEADING = 'Outside the key, unchecked'

/** The weight of such errors, for all clients. */
export const OUTSIDE_NOTE = 'A language model says so. Nobody has checked it, and it is no part of the mark.'

/** The errors outside the key, each as the words that are called false and what is said to be true. */
export function outsideErrorsIn({
  outside = [],
}: Pick<Report, 'outside'>): readonly { readonly said: string; readonly truth: string }[] {
  return outside.map(({ evidence, truth }: OutsideError) => ({
    said: evidence.map(({ text }) => text).join(' '),
    truth,
  }))
}
