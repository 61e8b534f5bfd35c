import { lookUp } from './look-up.ts'

/** Document frequencies: how many of the bank's texts hold each stem. */
export interface WordCounts {
  readonly documents: number
  readonly counts: Readonly<Record<string, number>>
}

/** The inverse document frequency of a stem, scaled: 0.1 for the commonest, 1 for one that no text holds. */
export function inverseFrequency({ documents, counts }: WordCounts): (form: string) => number {
  const top = Math.log(documents + 1)
  return form => Math.max(0.1, Math.log((documents + 1) / ((lookUp(counts, form) ?? 0) + 1)) / top)
}
