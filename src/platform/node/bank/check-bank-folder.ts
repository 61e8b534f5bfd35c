import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BankIssue } from '#bank'
import { wantedFor } from '#bank/read'
import type { QuestionSource } from '#bank/read'
import { checkBank, checkExamined, checkLock } from '#bank/lint'
import { openJudge } from '../examiner/open-judge.ts'
import { bankFolder, bankFolders } from '../places.ts'
import { examinedHash, readExamined } from './examined.ts'
import { readBankFolder } from './read-bank-folder.ts'

/**
 * All issues of the bank on disk, including those that the examiner finds by reading it. It reads no question
 * again that `bank/examined.json` says it has read as it stands, unless `anew`.
 */
export async function checkBankFolder(
  names: readonly string[],
  environment: NodeJS.ProcessEnv,
  anew = false,
): Promise<{
  readonly questions: number
  readonly issues: readonly BankIssue[]
  readonly thin: readonly (ReturnType<typeof wantedFor> & { readonly file: string })[]
}> {
  const all = readBankFolder(...bankFolders(environment))
  const bank = { ...all, questions: all.questions.filter(({ value }) => !value.thin) }
  const meant = ({ file }: { readonly file: string }) =>
    names.length === 0 || names.some(name => file.includes(name))
  const written = checkBank(bank, meant).filter(meant)
  // Lost ids can only be told from the whole bank, so a part of it is not checked against the lock.
  const locked = names.length === 0 ? checkLock(bank, readFileSync(join(bankFolder, 'ids.lock'), 'utf8')) : []
  const judge = openJudge(bank.questions.map(question => question.value))
  const examined: BankIssue[] = []
  const known = anew ? new Map<string, string>() : readExamined()
  const hashOf = examinedHash()
  for (const question of bank.questions.filter(meant)) {
    if (known.get(question.value.id) === hashOf(question.value)) continue
    examined.push(
      ...(await checkExamined(question, judge)).map(({ path, message }) => issueAt(question, path, message)),
    )
  }
  const thin = all.questions
    .filter(question => question.value.thin && meant(question))
    .map(({ file, value }) => ({ file, ...wantedFor(value) }))
  return { questions: all.questions.length, issues: [...written, ...locked, ...examined], thin }
}

function issueAt(
  { file, lineOf }: QuestionSource,
  path: Parameters<QuestionSource['lineOf']>[0],
  message: string,
): BankIssue {
  return { file, line: lineOf(path), message: `${path.join('.')}: ${message}` }
}
