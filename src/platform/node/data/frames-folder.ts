import { join } from 'node:path'
import { readAnswerFrames } from '../../../training/frames.ts'
import type { AnswerFrame } from '../../../training/frames.ts'
import { root } from '../places.ts'
import { readYamlFolder } from './yaml-folder.ts'

/** The frames around answers that the model of frames is fitted on, by their writers. */
export function readFramesForFit(): readonly (readonly AnswerFrame[])[] {
  return readYamlFolder(join(root, 'data/frames/fit'), readAnswerFrames).map(file => file.value)
}
