/** The prefix scan of h_t = a_t h_{t-1} + b_t (Blelloch, 1990; Gu and Dao, 2023). */

/** One step of a linear recurrence, or several composed into one. */
export interface AffineStep {
  readonly a: number
  readonly b: number
}

/** First the one, then the other: a₂(a₁h + b₁) + b₂. */
export function combine(first: AffineStep, second: AffineStep): AffineStep {
  return { a: second.a * first.a, b: second.a * first.b + second.b }
}

/** All states from h_0 = 0, one after another. */
export function sequentialScan(steps: readonly AffineStep[]): readonly number[] {
  const states: number[] = []
  let h = 0
  for (const { a, b } of steps) {
    h = a * h + b
    states.push(h)
  }
  return states
}

interface ParallelScan {
  readonly states: readonly number[]
  readonly depth: number // rounds that have to follow each other
  readonly work: number // combinations in all
}

/**
 * The same states in rounds in which every position works at once (Hillis and Steele, 1986): in round r each
 * is combined with the one 2ʳ before it. Depth ⌈log₂ T⌉, work about T log₂ T.
 */
export function parallelScan(steps: readonly AffineStep[]): ParallelScan {
  let composed = steps
  let depth = 0
  let work = 0
  for (let reach = 1; reach < steps.length; reach *= 2) {
    const last = composed
    composed = last.map((step, t) => {
      const before = last[t - reach]
      return before === undefined ? step : combine(before, step)
    })
    depth += 1
    work += steps.length - reach
  }
  return { states: composed.map(({ b }) => b), depth, work }
}

/** The same with work below 2T: sums of pairs, the scan of those, and one more step for each odd place. */
export function pairedScan(steps: readonly AffineStep[]): ParallelScan {
  const { scanned, depth, work } = paired(steps)
  return { states: scanned.map(({ b }) => b), depth, work }
}

interface Composed {
  readonly scanned: readonly AffineStep[]
  readonly depth: number
  readonly work: number
}

function paired(steps: readonly AffineStep[]): Composed {
  const [first] = steps
  if (first === undefined || steps.length === 1) return { scanned: steps, depth: 0, work: 0 }
  const pairs: AffineStep[] = []
  for (let t = 1; t < steps.length; t += 2) {
    const [left, right] = steps.slice(t - 1, t + 1)
    if (left !== undefined && right !== undefined) pairs.push(combine(left, right))
  }
  const half = paired(pairs)
  const scanned = steps.map((step, t) => {
    if (t === 0) return first
    const upTo = half.scanned[(t - 1) >> 1] ?? first
    return t % 2 === 1 ? upTo : combine(upTo, step)
  })
  const filledIn = Math.ceil(steps.length / 2) - 1
  return {
    scanned,
    depth: half.depth + (filledIn > 0 ? 2 : 1),
    work: half.work + pairs.length + filledIn,
  }
}
