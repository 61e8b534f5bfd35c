import { useEffect, useEffectEvent } from 'react'
import type { Trouble } from './trouble.ts'

/** Long enough to spare a starting server, short enough not to be waited for. */
const PAUSE_MS = 2000

/** Tries again by itself while Viva does not respond. Each failure has to be an object of its own. */
export function useComeBack(trouble: Trouble | undefined, again: () => void): void {
  const retry = useEffectEvent(again)
  useEffect(() => {
    if (trouble?.kind !== 'unreachable') return
    const timer = setTimeout(() => retry(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [trouble])
}
