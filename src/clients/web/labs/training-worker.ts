/** A message from a lab's worker: its progress, or the error that stopped it. */
export type TrainingMessage<P> =
  | { readonly progress: P; readonly done: boolean }
  | { readonly failed: string }

/** Progress of a training, in the form that all trainings share. */
export interface TrainingProgress {
  readonly step: number
  readonly steps: number
  /** The loss in the course of the steps, at most a few hundred points. */
  readonly losses: readonly (readonly [step: number, loss: number])[]
}

/** The pause between two reports: ten a second, however fast the steps of the training are. */
const PAUSE_MS = 100

/**
 * Turns a training into a worker. It runs once for each worker: to get another result, or none, the page ends
 * the worker and starts a new one, so a training needs no way of being stopped.
 */
export function serveTraining<S, P>(train: (settings: S) => Iterable<P> | AsyncIterable<P>): void {
  const say = (message: TrainingMessage<P>) => postMessage(message)
  addEventListener('message', ({ data }: MessageEvent<S>) => void run(data))

  async function run(settings: S): Promise<void> {
    try {
      let last: P | undefined
      let told = -Infinity
      for await (const progress of train(settings)) {
        last = progress
        if (performance.now() - told < PAUSE_MS) continue
        say({ progress, done: false })
        told = performance.now()
      }
      say(last === undefined ? { failed: 'it had no step' } : { progress: last, done: true })
    } catch (error) {
      say({ failed: error instanceof Error ? error.message : String(error) })
    }
  }
}
