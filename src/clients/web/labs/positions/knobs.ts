import { STRETCHES } from '#labs/positions'
import type { StretchedPair, Stretching, TrainedWindow } from '#labs/positions'
import { oneNumberOf, oneWordOf } from '../lab-state.ts'

export const BASES = [10_000, 500_000] as const
export const WINDOWS = [2048, 4096, 8192] as const
export const FACTORS = [2, 4, 8, 16] as const
export const DIMENSION = 128

export const KNOBS = {
  base: oneNumberOf(BASES, 10_000),
  window: oneNumberOf(WINDOWS, 4096),
  stretch: oneNumberOf(FACTORS, 4),
  way: oneWordOf(STRETCHES, 'plain'),
}

export const WAY_NAMES: Readonly<Record<Stretching, string>> = {
  plain: 'plain',
  interpolated: 'interpolated',
  ntk: 'NTK',
  yarn: 'YaRN',
}

/** The data that the page draws and describes: a trained window, and each way of reading beyond its end. */
export interface StretchedView {
  readonly trained: TrainedWindow
  readonly stretch: number
  readonly way: Stretching
  readonly pairs: Readonly<Record<Stretching, readonly StretchedPair[]>>
}
