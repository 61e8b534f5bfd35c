/** Limits of time for tests, in proportion to how busy the machine is. */
import { availableParallelism, loadavg } from 'node:os'

/** How many programs want each processor; one at least. */
const PATIENCE = Math.max(1, (loadavg()[0] ?? 0) / availableParallelism())

/** As long as `ms` on an idle machine. */
export function patient(ms: number): number {
  return Math.round(ms * PATIENCE)
}
