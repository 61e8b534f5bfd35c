import { createSpeaksOf } from '#examiner'
import type { Judge } from '#examiner'
import { createClientJudge } from '#llm'
import { weightsFolder } from '../examiner/open-judge.ts'
import { readWordCounts } from '../examiner/weights-folder.ts'
import { readPromptRecord } from './open-models.ts'

/** The judge of a language model that asks Viva, by the prompt that has been measured. */
export function openClientJudge(offline: Judge) {
  return createClientJudge({
    version: readPromptRecord().default,
    offline,
    speaksOf: createSpeaksOf(readWordCounts(weightsFolder)),
  })
}
