import { useEffect, useRef, useState } from 'react'
import type { AheadMessage } from './ahead-worker.ts'

/** Results by their settings, since the page was loaded. The same setting gives the same result. */
export interface Results<S, R> {
  known(setting: S): R | undefined
  put(setting: S, result: R): void
  /** Computed at once, unless it is known. */
  of(setting: S): R
}

export function resultsOf<S, R>(compute: (setting: S) => R): Results<S, R> {
  const done = new Map<string, R>()
  const known = (setting: S) => done.get(JSON.stringify(setting))
  const put = (setting: S, result: R) => void done.set(JSON.stringify(setting), result)
  return {
    known,
    put,
    of(setting) {
      const result = known(setting) ?? compute(setting)
      put(setting, result)
      return result
    },
  }
}

/**
 * Has a worker compute the settings that a control may be moved to, so that the page finds their results and
 * keeps its frames. `open` starts the worker, written out beside its file as for `useTraining`. Whoever is faster
 * than the worker, or has none, waits for the page itself.
 */
export function useAhead<S, R>(results: Results<S, R>, open: () => Worker, settings: readonly S[]): void {
  useWorker(results, open, settings, undefined)
}

/** What the worker has found so far, for a page that shows each result as it comes. */
export function useFound<S, R>(
  results: Results<S, R>,
  open: () => Worker,
  settings: readonly S[],
): readonly (R | undefined)[] {
  const [, setCount] = useState(0)
  useWorker(results, open, settings, () => setCount(count => count + 1))
  return settings.map(results.known)
}

function useWorker<S, R>(
  results: Results<S, R>,
  open: () => Worker,
  settings: readonly S[],
  heard: (() => void) | undefined,
): void {
  const worker = useRef<Worker>(undefined)
  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = undefined
    },
    [],
  )
  const missing = settings.filter(setting => results.known(setting) === undefined)
  const wanted = JSON.stringify(settings)
  useEffect(() => {
    if (missing.length === 0) return
    if (!worker.current) {
      worker.current = open()
      worker.current.addEventListener('message', ({ data }: MessageEvent<AheadMessage<S, R>>) => {
        results.put(data.setting, data.result)
        heard?.()
      })
    }
    worker.current.postMessage(missing)
    // The text stands for the settings, which are a new list at each render; the others are the same for a lab.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted])
}

/** The setting with each other value of one of its parts, the nearest first. */
export function withEach<S, N extends keyof S>(setting: S, part: N, values: readonly S[N][]): readonly S[] {
  const here = values.indexOf(setting[part])
  const apart = (value: S[N]) => Math.abs(values.indexOf(value) - here)
  return values
    .filter(value => value !== setting[part])
    .toSorted((one, other) => apart(one) - apart(other))
    .map(value => ({ ...setting, [part]: value }))
}
