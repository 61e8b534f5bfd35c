/** Fitting the law to runs, as Chinchilla's third approach does. [hoffmann-2022] */
import { at, total } from '../entries.ts'
import { dot, softmax, transpose } from '../linear.ts'
import { solved } from './solve.ts'
import type { Matrix, Vector } from '../linear.ts'
import type { Law, ModelRun } from './law.ts'

export interface ObservedRun extends ModelRun {
  readonly loss: number
}

/** (a, b, e, α, β), with A = eᵃ, B = eᵇ, E = e^e: so all three are positive. */
type Parameters = Vector

/** The Huber loss is quadratic up to here, in the logarithm of the loss, and linear beyond. */
const DELTA = 1e-3

export function parametersOf(law: Law): Parameters {
  return [Math.log(law.a), Math.log(law.b), Math.log(law.e), law.alpha, law.beta]
}

function lawOf([a = NaN, b = NaN, e = NaN, alpha = NaN, beta = NaN]: Parameters): Law {
  return { a: Math.exp(a), b: Math.exp(b), e: Math.exp(e), alpha, beta }
}

/** The residual of one run, LSE(a − α·ln N, b − β·ln D, e) − ln L, and its derivative by each parameter. */
function residual(theta: Parameters, run: ObservedRun): { readonly value: number; readonly slope: Vector } {
  const [logN, logD] = [Math.log(run.parameters), Math.log(run.tokens)]
  const terms = [at(theta, 0) - at(theta, 3) * logN, at(theta, 1) - at(theta, 4) * logD, at(theta, 2)]
  const largest = Math.max(...terms)
  const value = largest + Math.log(total(terms.map(term => Math.exp(term - largest)))) - Math.log(run.loss)
  const [p = NaN, q = NaN, r = NaN] = softmax(terms)
  return { value, slope: [p, q, r, -p * logN, -q * logD] }
}

/** Σ Huber(residual), and its gradient. */
export function objective(theta: Parameters, runs: readonly ObservedRun[]) {
  const residuals = runs.map(run => residual(theta, run))
  const value = total(residuals.map(({ value: r }) => huber(r)))
  const clipped = residuals.map(({ value: r }) => Math.max(-DELTA, Math.min(DELTA, r)))
  const gradient = transpose(residuals.map(({ slope }) => slope)).map(column => dot(column, clipped))
  return { value, gradient }
}

function huber(r: number): number {
  return Math.abs(r) <= DELTA ? r ** 2 / 2 : DELTA * (Math.abs(r) - DELTA / 2)
}

/**
 * The law that fits best. Each step solves a weighted least-squares problem, damped as Levenberg and
 * Marquardt do; a residual beyond δ weighs δ/|r|, so that the steps lead to the minimum of the Huber loss.
 */
export function fitted(runs: readonly ObservedRun[], start: Law, steps = 300): Law {
  let theta = parametersOf(start)
  let damping = 1e-3
  for (let step = 0; step < steps && damping < 1e12; step += 1) {
    const candidate = moved(theta, runs, damping)
    const better = objective(candidate, runs).value < objective(theta, runs).value
    if (better) theta = candidate
    damping *= better ? 1 / 3 : 4
  }
  return lawOf(theta)
}

function moved(theta: Parameters, runs: readonly ObservedRun[], damping: number): Parameters {
  const residuals = runs.map(run => residual(theta, run))
  const weights = residuals.map(({ value }) => Math.min(1, DELTA / Math.abs(value)))
  const normal: Matrix = theta.map((_, i) =>
    theta.map((__, j) => {
      const products = residuals.map(({ slope }, n) => at(weights, n) * at(slope, i) * at(slope, j))
      return total(products) * (i === j ? 1 + damping : 1)
    }),
  )
  const gradient = objective(theta, runs).gradient
  const step = solved(normal, gradient)
  return theta.map((value, i) => value - at(step, i))
}
