import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '#domain'
import { readPublishedKey } from '../../../training/published-key.ts'
import type { PublishedKey } from '../../../training/published-key.ts'

/** What the published page expects, a file for each of its questions, below `data/published`. */
export function readPublishedFolder(folder: string): readonly PublishedKey[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .toSorted()
    .map(path => {
      const file = join(folder, path)
      const read = readPublishedKey(file, readFileSync(file, 'utf8'))
      if (read.ok) return read.value
      throw new Fault(
        'invalid',
        read.error.map(issue => `${issue.file}:${issue.line} ${issue.message}`).join('\n'),
      )
    })
}
