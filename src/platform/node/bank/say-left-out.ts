import { harmless } from '#domain'
import type { LeftOut } from '#api'

const MOST_NAMED = 5

/** Which files of the bank cannot be read: nothing of them is asked, and that must not pass in silence. */
export function sayLeftOut(leftOut: readonly LeftOut[], say: (line: string) => void): void {
  if (leftOut.length === 0) return
  const these =
    leftOut.length === 1
      ? 'A file of the bank cannot be read and is left out'
      : `${leftOut.length} files of the bank cannot be read and are left out`
  say(`${these}; "viva check" says all that is wrong.`)
  for (const { file, line, message } of leftOut.slice(0, MOST_NAMED))
    say(`  ${harmless(`${file}:${line} ${message}`).replace(/\s+/g, ' ')}`)
  if (leftOut.length > MOST_NAMED) say(`  and ${leftOut.length - MOST_NAMED} more`)
}
