import { useEffect, useState } from 'react'
import { scaleExperiment } from '#labs/attention'
import type { ScaleResult, ScaleSetting } from '#labs/attention'

/** What was computed since the page was loaded, by its setting. */
const done = new Map<string, ScaleResult>()

function keyOf({ d, keys, draws, seed }: ScaleSetting): string {
  return [d, keys, draws, seed].join()
}

/** Computed at once: the picture at hand. */
export function resultOf(setting: ScaleSetting): ScaleResult {
  const key = keyOf(setting)
  const result = done.get(key) ?? scaleExperiment(setting)
  done.set(key, result)
  return result
}

/** The results of several settings, one after another, so that the page answers in between. */
export function useResults(settings: readonly ScaleSetting[]): readonly (ScaleResult | undefined)[] {
  const [, setCount] = useState(0)
  const missing = settings.find(setting => !done.has(keyOf(setting)))
  const next = missing && keyOf(missing)
  useEffect(() => {
    if (!missing) return
    const timer = setTimeout(() => {
      resultOf(missing)
      setCount(count => count + 1)
    })
    return () => clearTimeout(timer)
    // The settings are a new list at each render; the key says whether there is another to compute.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [next])
  return settings.map(setting => done.get(keyOf(setting)))
}
