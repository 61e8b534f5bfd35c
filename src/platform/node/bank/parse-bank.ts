import { bankFolders } from '../places.ts'
import type { BankCopy } from './kept-copy.ts'
import { copyKey } from './kept-copy.ts'
import { readBankFolder } from './read-bank-folder.ts'
import { leftOutOf } from './say-left-out.ts'

/** The bank, parsed from its YAML. */
export function parseBank(environment: NodeJS.ProcessEnv): BankCopy {
  const folders = bankFolders(environment)
  const { questions, papers, terms, blueprints, shortQuestions, issues } = readBankFolder(...folders)
  return {
    key: copyKey(folders),
    questions: questions.map(source => source.value),
    papers,
    terms,
    blueprints: blueprints.map(source => source.value),
    shortQuestions: shortQuestions.flatMap(source => source.value),
    leftOut: leftOutOf(issues),
  }
}
