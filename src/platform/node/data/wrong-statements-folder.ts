import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readWrongStatements } from '../../../training/wrong-statements.ts'
import type { WrongStatements } from '../../../training/wrong-statements.ts'
import { root } from '../places.ts'
import { readYamlFile, readYamlFolder } from './yaml-folder.ts'

/** `fit` is learnt from, `open` is for choosing, and `sealed` is read once, at the end. */
type Split = 'fit' | 'open' | 'sealed'

/** The wrong statements of one split and their right look-alikes, file by file: `<writer>/<question>.yaml`. */
export function readWrongStatementsFolder(split: Split): readonly WrongStatements[] {
  return readYamlFolder(folderOf(split), readWrongStatements).map(file => file.value)
}

/** Those about one question. */
export function readWrongStatementsAbout(split: Split, question: string): readonly WrongStatements[] {
  const folder = folderOf(split)
  return readdirSync(folder)
    .toSorted()
    .map(writer => join(folder, writer, `${question}.yaml`))
    .filter(file => existsSync(file))
    .map(file => readYamlFile(file, readWrongStatements))
}

function folderOf(split: string): string {
  return join(root, 'data/wrong-statements', split)
}
