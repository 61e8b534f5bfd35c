import { renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Document, isMap, parseDocument } from 'yaml'
import { openPrivateFolder } from '../record/private.ts'
import { modelsTextIn } from './models-file.ts'

/** A path into the file and its new value; undefined removes what is there. */
export type Edit = readonly [path: readonly string[], value: unknown]

/**
 * Changes entries of `models.yaml` and keeps everything else of it, comments too. Both texts are checked before
 * anything is written, and takes the place of the old one at once: a process that dies leaves one or the other.
 */
export function editModelsFile(file: string, edits: readonly Edit[], check: (text: string) => void): void {
  const before = modelsTextIn(file)
  // A file that was damaged since it was read is its owner's to mend: what cannot be read cannot be kept.
  check(before)
  const parsed = parseDocument(before)
  const document = isMap(parsed.contents) ? parsed : new Document({})
  if (document !== parsed) document.commentBefore = parsed.commentBefore ?? null
  for (const [path, value] of edits) {
    if (value === undefined) document.deleteIn(path)
    else document.setIn(path, document.createNode(value))
  }
  const text = document.toString({ lineWidth: 0 })
  check(text)
  openPrivateFolder(dirname(file))
  const next = `${file}.next`
  writeFileSync(next, text, { mode: 0o600 })
  renameSync(next, file)
}
