import { z } from 'zod'

export type NonEmpty<T> = readonly [T, ...T[]]

/** A list with at least one item. */
export function nonEmpty<T extends z.ZodType>(item: T) {
  return z.tuple([item], item).readonly()
}

export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }
