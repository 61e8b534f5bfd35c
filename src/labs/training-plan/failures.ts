/** Failures, checkpoints and the time that a run takes with both. All times are in hours. */
import { lowest } from '../minimum.ts'
import { uniformFrom } from '../random.ts'

interface Interrupted {
  /** Time of pure computation. */
  readonly work: number
  /** Work between two checkpoints. */
  readonly interval: number
  /** Time to write a checkpoint. */
  readonly checkpoint: number
  /** Time to restart after a failure. */
  readonly restart: number
  /** Mean time between failures of the whole cluster. */
  readonly between: number
}

/** Mean time between failures, which falls with the number of cards. */
export function betweenFailures(cardHoursPerFailure: number, cards: number): number {
  return cardHoursPerFailure / cards
}

/** √(2·δ·M). [young-1974] */
export function young(checkpoint: number, between: number): number {
  return Math.sqrt(2 * checkpoint * between)
}

/**
 * Expected time, where failures are random and a segment that fails begins again. A segment of length s fails
 * e^(s/M) − 1 times on average, and takes (M + R)·(e^(s/M) − 1) in all.
 */
export function expectedTime({ work, interval, checkpoint, restart, between }: Interrupted): number {
  const segments = work / interval
  return segments * (between + restart) * Math.expm1((interval + checkpoint) / between)
}

/** The interval with the least expected time, found by numerical search. */
export function bestInterval(run: Omit<Interrupted, 'interval'>): number {
  const time = (log: number) => expectedTime({ ...run, interval: Math.exp(log) })
  return Math.exp(lowest(time, Math.log(1e-4 * run.between), Math.log(10 * run.between)))
}

interface RunHistory {
  readonly hours: number
  readonly failures: number
  /** Hours of work that were done and lost. */
  readonly lost: number
}

/** One run, with failures drawn from a seed. */
export function simulated(run: Interrupted, seed: number): RunHistory {
  const uniform = uniformFrom(seed)
  const untilFailure = () => -run.between * Math.log(1 - uniform())
  let [hours, failures, lost, done] = [0, 0, 0, 0]
  let next = untilFailure()
  while (done < run.work - 1e-9) {
    const segment = Math.min(run.interval, run.work - done)
    const needed = segment + run.checkpoint
    if (next > needed) {
      hours += needed
      next -= needed
      done += segment
    } else {
      hours += next + run.restart
      lost += Math.min(next, segment)
      failures += 1
      next = untilFailure()
    }
  }
  return { hours, failures, lost }
}
