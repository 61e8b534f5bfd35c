import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '#domain'
import { readGraded } from '../../../training/graded.ts'
import type { GradedFile } from '../../../training/graded.ts'

/** The graded answers of one split, below `data/graded-answers/<split>`. */
export function readGradedFolder(folder: string): readonly GradedFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .toSorted()
    .map(path => {
      const file = join(folder, path)
      const read = readGraded(file, readFileSync(file, 'utf8'))
      if (read.ok) return read.value
      throw new Fault(
        'invalid',
        read.error.map(issue => `${issue.file}:${issue.line} ${issue.message}`).join('\n'),
      )
    })
}
