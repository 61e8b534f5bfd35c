/** A trained window read beyond its end: what each pair meets, by the way of stretching. */
import { at } from '../entries.ts'
import { frequencies } from '../rotary.ts'
import { arc, interpolated, ntkBase, unseen, yarn } from './frequencies.ts'
import type { Vector } from '../linear.ts'

export const STRETCHES = ['plain', 'interpolated', 'ntk', 'yarn'] as const
export type Stretching = (typeof STRETCHES)[number]

export interface TrainedWindow {
  readonly base: number
  readonly dimension: number
  readonly window: number
}

export interface StretchedPair {
  /** Turns over the window of training. */
  readonly turns: number
  /** The part of the circle, in radians, met in training and over the longer window. */
  readonly trained: number
  readonly longer: number
  /** The part of it that is new. */
  readonly beyond: number
  /** How many times slower the pair turns than in training. */
  readonly slowed: number
}

export function stretchedThetas(way: Stretching, trained: TrainedWindow, stretch: number): Vector {
  const { base, dimension, window } = trained
  const thetas = frequencies(base, dimension)
  switch (way) {
    case 'plain':
      return thetas
    case 'interpolated':
      return interpolated(thetas, stretch)
    case 'ntk':
      return frequencies(ntkBase(base, dimension, stretch), dimension)
    case 'yarn':
      return yarn(thetas, window, stretch)
  }
}

/** Each pair of a head, the fastest first. */
export function stretchedPairs(
  way: Stretching,
  trained: TrainedWindow,
  stretch: number,
): readonly StretchedPair[] {
  const { base, dimension, window } = trained
  const thetas = frequencies(base, dimension)
  const used = stretchedThetas(way, trained, stretch)
  const beyond = unseen({ thetas, window }, { thetas: used, window: stretch * window })
  return thetas.map((theta, i) => ({
    turns: (theta * window) / (2 * Math.PI),
    trained: arc(theta, window),
    longer: arc(at(used, i), stretch * window),
    // Less than one step of training lies between two angles that training met, or next to its last.
    beyond: at(beyond, i) > theta ? at(beyond, i) : 0,
    slowed: theta / at(used, i),
  }))
}

/** How many pairs meet new angles. */
export function pairsBeyond(pairs: readonly StretchedPair[]): number {
  return pairs.filter(pair => pair.beyond > 0).length
}
