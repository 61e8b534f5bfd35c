import { join } from 'node:path'
import { createBuiltInJudge } from '#examiner'
import type { Judge } from '#examiner'
import { readFitted } from './fitted-folder.ts'
import { root } from './places.ts'

export const fittedFolder = join(root, 'fitted')

/** The judge that needs no network: loaded once, used for every answer. */
export function openJudge(): Judge {
  return createBuiltInJudge(readFitted(fittedFolder))
}
