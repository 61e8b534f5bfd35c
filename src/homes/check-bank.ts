import type { BankIssue, QuestionSource } from '#bank'
import { checkBank, checkExamined } from '#workshop'
import { openJudge } from './open-judge.ts'
import { bankFolder } from './places.ts'
import { readBankFolder } from './read-bank-folder.ts'

/** All that is wrong with the bank on disk, the examiner's own reading of it included. */
export async function checkBankFolder(names: readonly string[]): Promise<{ readonly questions: number; readonly issues: readonly BankIssue[] }> {
  const bank = readBankFolder(bankFolder)
  const meant = ({ file }: { readonly file: string }) => names.length === 0 || names.some(name => file.includes(name))
  const written = checkBank(bank, meant).filter(meant)
  const judge = openJudge()
  const examined: BankIssue[] = []
  for (const question of bank.questions.filter(meant)) {
    examined.push(...(await checkExamined(question, judge)).map(({ path, message }) => issueAt(question, path, message)))
  }
  return { questions: bank.questions.length, issues: [...written, ...examined] }
}

function issueAt({ file, lineOf }: QuestionSource, path: Parameters<QuestionSource['lineOf']>[0], message: string): BankIssue {
  return { file, line: lineOf(path), message: `${path.join('.')}: ${message}` }
}
