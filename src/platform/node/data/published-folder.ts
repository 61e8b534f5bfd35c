import { readPublishedKey } from '../../../training/published-key.ts'
import type { PublishedKey } from '../../../training/published-key.ts'
import { readYamlFolder } from './yaml-folder.ts'

/** The published page's expectations, one file for each of its questions, below `data/published`. */
export function readPublishedFolder(folder: string): readonly PublishedKey[] {
  return readYamlFolder(folder, readPublishedKey).map(({ value }) => value)
}
