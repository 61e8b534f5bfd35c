/**
 * Locality-sensitive hashing: which pairs of a corpus are looked at, without comparing all (Leskovec et al.,
 * ch. 3).
 */
import { at } from '../entries.ts'
import type { Vector } from '../linear.ts'

/** b bands of r rows; k = b · r hashes. */
export interface Banding {
  readonly bands: number
  readonly rows: number
}

/** 1 − (1 − s^r)^b: the chance that two texts of similarity s agree in all rows of some band. */
export function candidateChance(s: number, { bands, rows }: Banding): number {
  return 1 - (1 - s ** rows) ** bands
}

/** (1/b)^(1/r): about where the curve rises most. */
export function thresholdOf({ bands, rows }: Banding): number {
  return (1 / bands) ** (1 / rows)
}

/** Its slope by s: b r s^(r−1) (1 − s^r)^(b−1). */
export function chanceSlope(s: number, { bands, rows }: Banding): number {
  return bands * rows * s ** (rows - 1) * (1 - s ** rows) ** (bands - 1)
}

/** The first band in which two signatures agree, or -1. */
export function sharedBand(a: Vector, b: Vector, { bands, rows }: Banding): number {
  for (let band = 0; band < bands; band += 1) {
    let row = 0
    while (row < rows && at(a, band * rows + row) === at(b, band * rows + row)) row += 1
    if (row === rows) return band
  }
  return -1
}
