import { oneNumberOf, SEED } from '../lab-state.ts'

/** Fillers among a hundred tokens. */
export const FILLER_SHARES = [50, 75, 90, 97] as const
/** Tokens of the stretch that every form computes. The Fourier form is what takes the time. */
export const LENGTHS = [64, 128, 256] as const
export const WIDTHS = [1024, 2048, 4096, 8192] as const

export const KNOBS = {
  fillers: oneNumberOf(FILLER_SHARES, 90),
  length: oneNumberOf(LENGTHS, 128),
  width: oneNumberOf(WIDTHS, 4096),
  seed: SEED,
}
