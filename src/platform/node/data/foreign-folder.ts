import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { plainSentences } from '../../../training/sentences.ts'
import { root } from '../places.ts'

/** The texts about other matters of one split, below `data/foreign/<split>`: licences and manuals. */
export function foreignTexts(split: 'fit' | 'open' | 'sealed'): readonly string[] {
  const folder = join(root, 'data/foreign', split)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .map(name => readFileSync(join(folder, name), 'utf8'))
}

const LEAST_WORDS = 6

/** Their sentences. */
export function readForeign(split: 'fit' | 'open' | 'sealed'): readonly string[] {
  return foreignTexts(split).flatMap(text =>
    plainSentences(text.replace(/(?<!\n)\n(?!\n)/g, ' ').replace(/[ \t]+/g, ' ')).filter(
      sentence => sentence.split(' ').length >= LEAST_WORDS,
    ),
  )
}
