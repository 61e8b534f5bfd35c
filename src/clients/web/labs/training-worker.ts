/** What a worker of a lab says: how far it is, or why it stopped. */
export type TrainingMessage<P> =
  | { readonly progress: P; readonly done: boolean }
  | { readonly failed: string }

/** What every training tells while it runs. */
export interface TrainingProgress {
  readonly step: number
  readonly steps: number
  /** The loss in the course of the steps, at most a few hundred points. */
  readonly losses: readonly (readonly [step: number, loss: number])[]
}

/** The page hears of a training ten times a second, however fast its steps are. */
const PAUSE_MS = 100

/**
 * Makes a worker of a training. It runs once for each worker: whoever wants another result, or none, ends the
 * worker and starts a new one, which needs no word of the training's own for stopping.
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
