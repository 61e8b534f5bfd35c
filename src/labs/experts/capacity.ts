/**
 * A limit on the tokens of an expert (Lepikhin et al., 2020), and experts that choose (Zhou et al., 2022).
 */
import { softmax, transpose } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { topK } from './router.ts'

interface Dispatch {
  readonly capacity: number
  readonly taken: readonly (readonly number[])[] // by expert: its tokens
  readonly dropped: readonly number[] // tokens that no expert took
}

/** The fair share of N experts in so many choices, times the capacity factor. */
export function capacityOf(choices: number, experts: number, factor: number): number {
  return Math.floor((choices * factor) / experts)
}

/** Top-1 routing in the order of the batch: a full expert drops what comes later. */
export function dispatch(wanted: readonly number[], experts: number, factor: number): Dispatch {
  const capacity = capacityOf(wanted.length, experts, factor)
  const taken: number[][] = Array.from({ length: experts }, () => [])
  const dropped: number[] = []
  wanted.forEach((expert, token) => {
    const places = taken[expert]
    if (places !== undefined && places.length < capacity) places.push(token)
    else dropped.push(token)
  })
  return { capacity, taken, dropped }
}

/** Expert choice: each expert takes the tokens with the highest scores for it, k = n·c/e of them. */
export function expertChoice(logits: Matrix, factor: number): Dispatch {
  return chosenByScore(logits.map(softmax), factor)
}

/** The same from scores. A softmax over experts evens them out: a token that one wants, others want less. */
export function chosenByScore(scores: Matrix, factor: number): Dispatch {
  const byExpert = transpose(scores) // e × n
  const capacity = capacityOf(scores.length, byExpert.length, factor)
  const taken = byExpert.map(row => topK(row, capacity))
  const picked = new Set(taken.flat())
  return { capacity, taken, dropped: scores.flatMap((_, token) => (picked.has(token) ? [] : [token])) }
}
