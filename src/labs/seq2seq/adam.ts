/** Adam (Kingma and Ba, 2015) on all parameters at once, with the gradient's norm kept under a bound. */
import { entry } from './products.ts'
import type { Doubles } from './products.ts'

const [BETA_1, BETA_2, EPSILON] = [0.9, 0.999, 1e-8]
const MOST = 1

interface Moments {
  readonly first: Doubles
  readonly second: Doubles
}

export function startMoments(count: number): Moments {
  return { first: new Float64Array(count), second: new Float64Array(count) }
}

/** `step` counts from 1. Changes the parameters and the moments in place. */
export function adamStep(
  parameters: Doubles,
  gradient: Doubles,
  moments: Moments,
  { step, rate }: { readonly step: number; readonly rate: number },
): void {
  const { first, second } = moments
  const norm = Math.sqrt(gradient.reduce((sum, x) => sum + x * x, 0))
  const shrunk = Math.min(1, MOST / (norm + 1e-6))
  const [unbiased1, unbiased2] = [1 - BETA_1 ** step, 1 - BETA_2 ** step]
  for (let i = 0; i < parameters.length; i += 1) {
    const g = entry(gradient, i) * shrunk
    const m = BETA_1 * entry(first, i) + (1 - BETA_1) * g
    const s = BETA_2 * entry(second, i) + (1 - BETA_2) * g * g
    first[i] = m
    second[i] = s
    parameters[i] = entry(parameters, i) - (rate * (m / unbiased1)) / (Math.sqrt(s / unbiased2) + EPSILON)
  }
}
