import type { BankIssue } from '#bank'
import { harmless } from '#domain'
import type { LeftOut } from '#api'

const MOST_NAMED = 5

/** The files with issues, each with its first issue. Such a file is left out whole. */
export function leftOutOf(issues: readonly BankIssue[]): readonly LeftOut[] {
  return [...Map.groupBy(issues, issue => issue.file).values()].flatMap(([first]) => first ?? [])
}

/**
 * Names the files of the bank that cannot be read. Their questions are not asked, which must not go
 * unnoticed.
 */
export function sayLeftOut(leftOut: readonly LeftOut[], say: (line: string) => void): void {
  if (leftOut.length === 0) return
  const these =
    leftOut.length === 1
      ? 'A file of the bank cannot be read and is left out'
      : `${leftOut.length} files of the bank cannot be read and are left out`
  say(`${these}; "viva check" lists all that is wrong.`)
  for (const { file, line, message } of leftOut.slice(0, MOST_NAMED))
    say(`  ${harmless(`${file}:${line} ${message}`).replace(/\s+/g, ' ')}`)
  if (leftOut.length > MOST_NAMED) say(`  and ${leftOut.length - MOST_NAMED} more`)
}
