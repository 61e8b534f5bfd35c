import { useEffect, useState } from 'react'
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

/** Networks computed since the page was loaded, by choice. */
const done = new Map<string, ByLayer>()

function keyOf({ rule, activation, join, depth }: NetworkChoice): string {
  return [rule, activation, join, depth].join()
}

/** One network from the lab's seed. The choice changes only the size of its weights. */
export function networkOf(choice: NetworkChoice): ByLayer {
  const key = keyOf(choice)
  const network = done.get(key) ?? computed(choice)
  done.set(key, network)
  return network
}

/**
 * The networks shown, computed one after another, so that the page answers in between; then those that may be
 * asked for next.
 */
export function useNetworks(
  shown: readonly NetworkChoice[],
  next: readonly NetworkChoice[],
): readonly (ByLayer | undefined)[] {
  const [, setCount] = useState(0)
  const keys = shown.map(keyOf)
  useEffect(() => {
    const compute = () => {
      const missing = [...shown, ...next].find(choice => !done.has(keyOf(choice)))
      if (!missing) return
      networkOf(missing)
      if (keys.includes(keyOf(missing))) setCount(count => count + 1)
      timer = setTimeout(compute)
    }
    let timer = setTimeout(compute)
    return () => clearTimeout(timer)
    // The choices are a new list at each render; the keys say whether they have changed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [keys.join()])
  return keys.map(key => done.get(key))
}

function computed({ rule, activation, join, depth }: NetworkChoice): ByLayer {
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
