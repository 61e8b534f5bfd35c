import { compared, optimum, PRINTED, REFITTED } from '#labs/scaling'
import type { Law, TwoOptima } from '#labs/scaling'
import { oneNumberOf, oneWordOf } from '../lab-state.ts'

/** FLOPs of training; the third is Chinchilla's budget. */
export const BUDGETS = [1e20, 1e22, 5.88e23, 1e26] as const
/** Tokens served, as multiples of those that the best model for training alone was trained on. */
export const MULTIPLES = [0, 1, 3, 10, 30, 100] as const
export const LAWS = ['refitted', 'printed'] as const

export const KNOBS = {
  c: oneNumberOf(BUDGETS, 5.88e23),
  served: oneNumberOf(MULTIPLES, 10),
  law: oneWordOf(LAWS, 'refitted'),
}

/** The data that the page draws and describes. */
export interface ScalingView {
  readonly law: Law
  readonly flops: number
  /** Tokens served, as a multiple of the tokens trained on. */
  readonly multiple: number
  readonly optima: TwoOptima
}

export function viewOf(law: (typeof LAWS)[number], flops: number, multiple: number): ScalingView {
  const constants = law === 'refitted' ? REFITTED : PRINTED
  const optima = compared(constants, flops, multiple * optimum(constants, flops).tokens)
  return { law: constants, flops, multiple, optima }
}

/** The size with serving counted, in per cent of the best one for training alone. */
export function sizeLeft({ optima: { lifetime, trainingOnly } }: ScalingView): number {
  return (100 * lifetime.parameters) / trainingOnly.parameters
}
