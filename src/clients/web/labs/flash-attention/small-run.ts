import { sideBySide } from '#labs/flash-attention'
import type { SideBySide } from '#labs/flash-attention'
import { SMALL_RUN } from './knobs.ts'

interface SmallRunSetting {
  readonly d: number
  readonly rows: number
  readonly seed: number
}

/** Both kernels on the few tokens that the page multiplies out. */
export function smallRun({ d, rows, seed }: SmallRunSetting): SideBySide {
  const { tokens, columns } = SMALL_RUN
  return sideBySide({ tokens, headDimension: d }, { rows, columns }, seed)
}
