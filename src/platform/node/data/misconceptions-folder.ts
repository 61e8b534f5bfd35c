import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parseYaml } from '#bank'
import { Fault, FlagId, QuestionId } from '#domain'
import type { Misconceptions } from '#training/measure'

const File = z.record(FlagId, z.array(z.string().min(1)).readonly())

/** The misconceptions below a folder: one file for each question, `<section>/<slug>.yaml`, by red flag. */
export function readMisconceptions(folder: string): Misconceptions {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.yaml'))
      .toSorted()
      .map(path => {
        const file = join(folder, path)
        const read = parseYaml(file, readFileSync(file, 'utf8'), File)
        if (!read.ok)
          throw new Fault(
            'invalid',
            read.error.map(issue => `${issue.file}:${issue.line} ${issue.message}`).join('\n'),
          )
        return [
          QuestionId.parse(path.replaceAll('\\', '/').slice(0, -'.yaml'.length)),
          read.value.value,
        ] as const
      }),
  )
}
