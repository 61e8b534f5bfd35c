import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { AheadMessage } from './ahead-worker.ts'

/** A lab's worker, and its results since the page was loaded. The same setting gives the same result. */
interface AheadResults<S, R> {
  readonly open: () => Worker
  known(setting: S): R | undefined
  put(setting: S, result: R): void
}

/** `open` starts a worker of the computation `F`, written out beside its file as for `useTraining`. */
export function aheadOf<F extends (setting: never) => unknown>(
  open: () => Worker,
): AheadResults<Parameters<F>[0], ReturnType<F>> {
  const found = new Map<string, ReturnType<F>>()
  return {
    open,
    known: setting => found.get(JSON.stringify(setting)),
    put: (setting, result) => void found.set(JSON.stringify(setting), result),
  }
}

export interface KeptResult<S, R> {
  readonly setting: S
  readonly result: R
  /** Whether the result belongs to the present setting. */
  readonly isCurrent: boolean
}

/**
 * The result of a setting from a worker; until it arrives, the last one with its own setting. The worker then
 * computes the settings that the controls may reach next, so that most results are ready and frames are kept.
 */
export function useAhead<S, R>(
  ahead: AheadResults<S, R>,
  setting: S,
  others: readonly S[],
): KeptResult<S, R> | undefined {
  const [, setCount] = useState(0)
  const awaited = useRef('')
  // A layout effect, so that it runs before any message is handled.
  useLayoutEffect(() => void (awaited.current = JSON.stringify(setting)))
  useWorker(ahead, [setting, ...others], heard => {
    if (JSON.stringify(heard) === awaited.current) setCount(count => count + 1)
  })
  return useLast(setting, ahead.known(setting))
}

/** The placeholder: the last result, until the one for the present setting arrives. */
export function useLast<S, R>(setting: S, result: R | undefined): KeptResult<S, R> | undefined {
  const [last, setLast] = useState<KeptResult<S, R>>()
  if (result === undefined) return last
  const kept = { setting, result, isCurrent: true }
  if (result !== last?.result) setLast({ ...kept, isCurrent: false })
  return kept
}

/** Results that the worker has found so far, for a page that shows each as it comes. */
export function useFound<S, R>(
  ahead: AheadResults<S, R>,
  settings: readonly S[],
): readonly (R | undefined)[] {
  const [, setCount] = useState(0)
  useWorker(ahead, settings, () => setCount(count => count + 1))
  return settings.map(ahead.known)
}

function useWorker<S, R>(
  ahead: AheadResults<S, R>,
  settings: readonly S[],
  heard: (setting: S) => void,
): void {
  const worker = useRef<Worker>(undefined)
  const [failed, setFailed] = useState<unknown>()
  if (failed !== undefined) throw failed
  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = undefined
    },
    [],
  )
  const missing = settings.filter(setting => ahead.known(setting) === undefined)
  const wanted = JSON.stringify(settings)
  useEffect(() => {
    if (missing.length === 0) return
    if (!worker.current) {
      worker.current = ahead.open()
      worker.current.addEventListener('message', ({ data }: MessageEvent<AheadMessage<S, R>>) => {
        ahead.put(data.setting, data.result)
        heard(data.setting)
      })
      worker.current.addEventListener('error', ({ error, message }) =>
        setFailed(error ?? new Error(message || 'The worker of this lab did not start.')),
      )
    }
    worker.current.postMessage(missing)
    // The text stands for the settings, which are a new list at each render; other inputs stay the same.
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
