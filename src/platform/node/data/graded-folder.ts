import { existsSync } from 'node:fs'
import { readGraded } from '../../../training/graded.ts'
import type { GradedFile } from '../../../training/graded.ts'
import { readYamlFolder } from './yaml-folder.ts'

/** The graded answers of one split, below `data/graded-answers/<split>`. */
export function readGradedFolder(folder: string): readonly GradedFile[] {
  return existsSync(folder) ? readYamlFolder(folder, readGraded).map(({ value }) => value) : []
}
