import { C } from './constants.ts'

export const SHARPNESS = C.poolSharpness

/** Log-sum-exp of several logits, a smooth maximum: an answer makes a point when one of its spans does. */
export function pool(logits: readonly number[]): number {
  const top = Math.max(...logits)
  return top + Math.log(logits.reduce((sum, one) => sum + Math.exp(SHARPNESS * (one - top)), 0)) / SHARPNESS
}
