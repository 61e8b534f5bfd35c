import type { scaleExperiment, ScaleResult, ScaleSetting } from '#labs/attention'
import { nextSeed } from '../lab-state.ts'
import { aheadOf, useFound, useLast } from '../use-ahead.ts'
import type { KeptResult } from '../use-ahead.ts'
import { WIDTHS } from './knobs.ts'

const open = () => new Worker(new URL('./attention.worker.ts', import.meta.url), { type: 'module' })
const AHEAD = aheadOf<typeof scaleExperiment>(open)

interface ScaleResults {
  readonly kept: KeptResult<ScaleSetting, ScaleResult> | undefined
  readonly byWidth: readonly (ScaleResult | undefined)[]
}

/** The setting at hand first, then the other widths and what the next seed makes of this one. */
export function useResults(setting: ScaleSetting): ScaleResults {
  const [here, , ...byWidth] = useFound(AHEAD, [
    setting,
    { ...setting, seed: nextSeed(setting.seed) },
    ...WIDTHS.map(d => ({ ...setting, d })),
  ])
  return { kept: useLast(setting, here), byWidth }
}
