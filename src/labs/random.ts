/** Chance from a seed. A lab with the same seed shows the same picture on every machine. */
import type { Matrix } from './linear.ts'

export type Draw = () => number

/**
 * Uniform draws from 0 up to, not including, 1. The generator is sfc32 of Doty-Humphrey's PractRand 0.94: 128 bits of
 * state, with a counter that keeps every cycle at 2^32 draws or more.
 */
export function uniformFrom(seed: number): Draw {
  let a = seed | 0
  let b = Math.floor(seed / 2 ** 32) | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  // Near seeds begin alike; PractRand throws the first twelve away for 64 bits of seed.
  for (let i = 0; i < 12; i += 1) next()
  return next
}

/** Standard normal draws, by Box and Muller (1958): two at a time, so the second waits. */
export function gaussianFrom(uniform: Draw): Draw {
  let waiting: number | undefined
  return () => {
    if (waiting !== undefined) {
      const second = waiting
      waiting = undefined
      return second
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
    const angle = 2 * Math.PI * uniform()
    waiting = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}

/** A matrix with every entry drawn anew. */
export function matrixOf(rows: number, columns: number, draw: Draw): Matrix {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, draw))
}
