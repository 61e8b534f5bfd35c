import type { Judge } from '#examiner'
import { overlapJudge } from '../workshop/baselines.ts'

/** The judge that needs no network: loaded once, used for every answer. */
export function openJudge(): Judge {
  return overlapJudge()
}
