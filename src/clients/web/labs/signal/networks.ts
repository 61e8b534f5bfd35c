import { wideNetwork } from '#labs/signal'
import type { Activation, ByLayer, InitialRule } from '#labs/signal'
import { CONNECTION_OF, UNITS_WIDE } from './knobs.ts'
import type { Join } from './knobs.ts'

export interface NetworkChoice {
  readonly rule: InitialRule
  readonly activation: Activation
  readonly join: Join
  readonly depth: number
}

/** One network from the lab's seed. The weights do not depend on what is chosen, but for their size. */
export function networkOf({ rule, activation, join, depth }: NetworkChoice): ByLayer {
  return wideNetwork({
    rule,
    activation,
    depth,
    connection: CONNECTION_OF[join],
    branch: join === 'scaled' ? 1 / Math.sqrt(depth) : 1,
    norm: 'rms',
    width: UNITS_WIDE,
    seed: 1,
  })
}
