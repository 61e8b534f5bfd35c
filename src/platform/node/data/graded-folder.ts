import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '#domain'
import { readGraded } from '../../../training/graded.ts'
import type { GradedFile } from '../../../training/graded.ts'
import { readYamlFolder } from './yaml-folder.ts'

/** The graded answers of one split, below `data/graded-answers/<split>`. */
export function readGradedFolder(folder: string): readonly GradedFile[] {
  return existsSync(folder) ? readYamlFolder(folder, readGraded).map(({ value }) => value) : []
}

/** The graded answers to one question, below a folder; undefined where it has none. */
export function readGradedFile(folder: string, question: string): GradedFile | undefined {
  const file = join(folder, `${question}.yaml`)
  if (!existsSync(file)) return undefined
  const result = readGraded(file, readFileSync(file, 'utf8'))
  if (result.ok) return result.value
  throw new Fault(
    'invalid',
    result.error.map(issue => `${issue.file}:${issue.line} ${issue.message}`).join('\n'),
  )
}
