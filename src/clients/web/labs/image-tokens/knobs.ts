import { DESIGNS } from '#labs/image-tokens'
import type { Design } from '#labs/image-tokens'
import { oneNumberOf, oneWordOf } from '../lab-state.ts'

/** Pixels on a side of a square image. */
export const SIDES = [336, 672, 1008, 1344] as const
export const IMAGES = [1, 4, 16] as const

export const NAMES: Readonly<Record<Design, string>> = {
  projector: 'projector',
  merged: 'merged 2 × 2',
  resampler: '64 queries',
  'cross-attention': 'cross-attention',
}

/** As a choice among the four says it, on a phone too. */
export const SHORT_NAMES: Readonly<Record<Design, string>> = {
  projector: 'projector',
  merged: 'merged',
  resampler: 'queries',
  'cross-attention': 'crossed',
}

/** Tokens of text beside the images. */
export const TEXT = 500
/** The largest number that can be predicted. */
export const MOST = 10_000

export const KNOBS = {
  side: oneNumberOf(SIDES, 672),
  design: oneWordOf(DESIGNS, 'projector'),
  images: oneNumberOf(IMAGES, 1),
}
