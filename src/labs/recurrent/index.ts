export { unroll } from './cells.ts'
export { INPUT_SPREAD, NETWORKS, normsByLag, CELL_UNITS } from './lags.ts'
export type { NormsByLag } from './lags.ts'
export { throughTime } from './through-time.ts'
