import { heldBy } from '#labs/state-space'
import type { Held } from '#labs/state-space'

interface HeldSetting {
  readonly length: number
  readonly fillers: number
  readonly seed: number
}

/** Both layers on one stretch, with fillers in hundredths. */
export function held({ length, fillers, seed }: HeldSetting): Held {
  return heldBy(length, fillers / 100, seed)
}
