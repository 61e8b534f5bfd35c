import { join } from 'node:path'
import type { Question } from '#domain'
import { createBuiltInJudge, fittedOnDemand } from '#examiner'
import type { Judge } from '#examiner'
import { root } from '../places.ts'
import { fitInThread } from './fit-in-thread.ts'
import { weightsFrom } from './weights-folder.ts'

export const weightsFolder = join(root, 'weights')

/** The judge that needs no network, over the weights of this checkout. Opening it reads no weights. */
export function openJudge(questions: readonly Question[]): Judge {
  return createBuiltInJudge(fittedOnDemand(weightsFrom(weightsFolder), questions, fitInThread))
}
