import { readBank } from '#bank/read'
import type { BankFile } from '#bank/read'
import type { BankCopy } from './kept-copy.ts'
import { leftOutOf } from './say-left-out.ts'

/** A bank without the key that says which files it was made from. */
export type ParsedBank = Omit<BankCopy, 'key'>

/** Files of a bank, parsed from their YAML. */
export function parseBank(files: readonly BankFile[]): ParsedBank {
  const { questions, papers, terms, blueprints, shortQuestions, issues } = readBank(files)
  return {
    questions: questions.map(source => source.value),
    papers,
    terms,
    blueprints: blueprints.map(source => source.value),
    shortQuestions: shortQuestions.flatMap(source => source.value),
    leftOut: leftOutOf(issues),
  }
}
