/** Compute, time and money of a run. */
import { CHIPS, trainingFlops } from '#hardware'

interface RunPlan {
  readonly parameters: number
  readonly tokens: number
  readonly cards: number
  /** Of one card, by the data sheet, in TFLOP/s. */
  readonly peakTflops: number
  /** Model FLOPs utilisation, from 0 to 1. */
  readonly mfu: number
}

/** Dense, in BF16. */
export const PEAK_TFLOPS = {
  h100: CHIPS.H100.denseFlopsPerSecond.bf16 / 1e12,
  a100: CHIPS.A100.denseFlopsPerSecond.bf16 / 1e12,
} as const

/** Divided by the rate that is achieved, and not by the peak. */
export function cardHours(plan: Omit<RunPlan, 'cards'>, flops = trainingFlops(plan)): number {
  return flops / (plan.peakTflops * 1e12 * plan.mfu) / 3600
}

export function daysOfRun(plan: RunPlan): number {
  return cardHours(plan) / plan.cards / 24
}

export function dollarsOf(plan: RunPlan, perHour: number): number {
  return cardHours(plan) * perHour
}

/** The fewest cards that are done in time. */
export function cardsFor(plan: Omit<RunPlan, 'cards'>, days: number): number {
  return Math.ceil(cardHours(plan) / (24 * days))
}

/** How many tokens the cards get through in time. */
export function tokensWithin(plan: RunPlan, days: number): number {
  return (plan.tokens * days) / daysOfRun(plan)
}

/** Warm-up to the peak rate, then a cosine down to a share of it. */
export function rateAt(
  step: number,
  run: { readonly warmUp: number; readonly steps: number; readonly last: number },
): number {
  if (step < run.warmUp) return step / run.warmUp
  const through = (step - run.warmUp) / (run.steps - run.warmUp)
  return run.last + ((1 - run.last) * (1 + Math.cos(Math.PI * through))) / 2
}
