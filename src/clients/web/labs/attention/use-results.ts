import { scaleExperiment } from '#labs/attention'
import type { ScaleResult, ScaleSetting } from '#labs/attention'
import { resultsOf, useFound } from '../use-ahead.ts'

const RESULTS = resultsOf(scaleExperiment)
const open = () => new Worker(new URL('./attention.worker.ts', import.meta.url), { type: 'module' })

/** Computed at once, unless the worker has been there: the picture at hand. */
export const resultOf = RESULTS.of

/** The results of several settings, one after another. */
export function useResults(settings: readonly ScaleSetting[]): readonly (ScaleResult | undefined)[] {
  return useFound(RESULTS, open, settings)
}
