import { z } from 'zod'

export type NonEmpty<T> = readonly [T, ...T[]]

export function isNonEmpty<T>(items: readonly T[]): items is NonEmpty<T> {
  return items.length > 0
}

/** A list with at least one item. */
export function nonEmpty<T extends z.ZodType>(item: T) {
  return z.tuple([item], item).readonly()
}

export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }
