import { useEffect, useRef, useState } from 'react'
import type { TrainingMessage, TrainingProgress } from './training-worker.ts'

export interface Training<P> {
  readonly state: 'waiting' | 'running' | 'stopped' | 'done' | 'failed'
  /** How far it is, or was when it stopped. */
  readonly progress: P | undefined
  readonly failed: string | undefined
  stop(): void
  /** From the first step, with the same seed: the same result. */
  again(): void
}

interface Heard<P> {
  readonly key: string
  readonly state: Training<P>['state']
  readonly progress?: P
  readonly failed?: string
}

/** A setting that is moved on sooner is not worth a worker. */
const SETTLED_MS = 150

/** Results of trainings that have ended, since the page was loaded. The same settings give the same result. */
const ended = new Map<string, unknown>()

/**
 * Trains in a worker as soon as it is `wanted`, and anew whenever the settings change. `name` tells the labs'
 * trainings apart. `open` starts the worker; it has to be written out beside the worker's file, where the
 * bundler sees it: `() => new Worker(new URL('./x.worker.ts', import.meta.url), { type: 'module' })`.
 */
export function useTraining<S, P extends TrainingProgress>(
  name: string,
  open: () => Worker,
  settings: S,
  wanted: boolean,
): Training<P> {
  const key = `${name} ${JSON.stringify(settings)}`
  const [run, setRun] = useState(0)
  const [heard, setHeard] = useState<Heard<P>>()
  const [stopped, setStopped] = useState<string>()
  const current = heard?.key === key ? heard : undefined
  const known = ended.get(key) as P | undefined // Written below by the training of this key.
  const isStopped = stopped === key
  const opened = useRef(false)
  useEffect(() => {
    if (!wanted || isStopped || ended.has(key)) return
    let worker: Worker | undefined
    const start = () => {
      opened.current = true
      worker = open()
      worker.addEventListener('message', ({ data }: MessageEvent<TrainingMessage<P>>) => {
        if ('failed' in data) return setHeard({ key, state: 'failed', failed: data.failed })
        if (data.done) ended.set(key, data.progress)
        setHeard({ key, state: data.done ? 'done' : 'running', progress: data.progress })
      })
      worker.addEventListener('error', event =>
        setHeard({ key, state: 'failed', failed: event.message || 'its worker did not start' }),
      )
      worker.postMessage(settings)
    }
    const timer = setTimeout(start, opened.current ? SETTLED_MS : 0)
    return () => {
      clearTimeout(timer)
      worker?.terminate()
    }
    // The key stands for the settings, which are a new object at each render, and `open` is the same for a lab.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, wanted, run, isStopped])
  const running = wanted && !isStopped ? 'running' : isStopped ? 'stopped' : 'waiting'
  return {
    state: known ? 'done' : current?.state === 'failed' ? 'failed' : running,
    progress: known ?? current?.progress,
    failed: current?.failed,
    stop: () => setStopped(key),
    again: () => {
      ended.delete(key)
      setHeard(undefined)
      setStopped(undefined)
      setRun(count => count + 1)
    },
  }
}
