import { longestContext } from '#labs/kv-memory'
import type { Model, Serving } from '#labs/kv-memory'

/** As the slider counts: a power of ten, minus infinity where there is no room for a token. */
export function measuredPower(model: Model, serving: Serving): number {
  return Math.log10(longestContext(model, serving))
}
