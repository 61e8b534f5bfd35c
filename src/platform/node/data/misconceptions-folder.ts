import { z } from 'zod'
import { parseYaml } from '#bank/read'
import { FlagId, QuestionId } from '#domain'
import type { Misconceptions } from '#training/measure'
import { readYamlFolder } from './yaml-folder.ts'

const File = z.record(FlagId, z.array(z.string().min(1)).readonly())

/** The misconceptions below a folder: one file for each question, `<section>/<slug>.yaml`, by red flag. */
export function readMisconceptions(folder: string): Misconceptions {
  const files = readYamlFolder(folder, (file, text) => {
    const parsed = parseYaml(file, text, File)
    return parsed.ok ? { ok: true, value: parsed.value.value } : parsed
  })
  return new Map(
    files.map(({ path, value }) => [QuestionId.parse(path.slice(0, -'.yaml'.length)), value] as const),
  )
}
