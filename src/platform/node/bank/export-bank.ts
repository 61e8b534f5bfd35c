import { writeFileSync } from 'node:fs'
import { ANKI_CARDS, ankiNotes, createBank, drawQuestions, toCsv, toGuide, toMarkdown } from '#bank'
import { Fault } from '#domain'
import type { LeftOut } from '#api'
import { leftOutOf } from './say-left-out.ts'
import { bankFolders } from '../places.ts'
import { readBankFolder } from './read-bank-folder.ts'
import { writeApkg } from './write-apkg.ts'

const FILES = {
  anki: 'viva.apkg',
  csv: 'viva-bank.csv',
  json: 'viva-bank.json',
  markdown: 'viva-bank.md',
  guide: 'viva-guide.md',
} as const
type BankFormat = keyof typeof FILES

export function isBankFormat(word: string): word is BankFormat {
  return word in FILES
}

interface ExportOptions {
  /** The kinds of card for Anki; none means all. */
  readonly cards: readonly string[]
  /** The interview that a guide is for, and the draw of its questions. */
  readonly blueprint: string | undefined
  readonly draw: string
}

/** Writes the bank for other programs, or an interview for paper. Returns the file and the number of cards or questions in it. */
export function exportBank(
  format: BankFormat,
  path: string | undefined,
  { cards, blueprint, draw }: ExportOptions,
  environment: NodeJS.ProcessEnv,
): { readonly file: string; readonly count: number; readonly leftOut: readonly LeftOut[] } {
  const source = readBankFolder(...bankFolders(environment))
  const { questions, papers, terms } = createBank(
    source.questions.map(question => question.value),
    source.papers,
    source.terms,
  )
  const leftOut = leftOutOf(source.issues)
  const file = path ?? FILES[format]
  const unknown = cards.find(card => !ANKI_CARDS.some(known => known === card))
  if (unknown !== undefined) throw new Fault('invalid', `--cards ${unknown}: say ${ANKI_CARDS.join(', ')}`)
  if (format === 'anki') {
    const notes = ankiNotes(
      questions,
      terms,
      ANKI_CARDS.filter(card => cards.length === 0 || cards.includes(card)),
    )
    writeApkg(file, notes, Math.floor(Date.now() / 1000))
    return { file, count: notes.length, leftOut }
  }
  if (format === 'guide') {
    const known = source.blueprints.map(({ value }) => value)
    const wanted = known.find(({ id }) => id === blueprint)
    if (!wanted)
      throw new Fault('invalid', `--blueprint: say which interview, ${known.map(({ id }) => id).join(', ')}`)
    const asked = drawQuestions(wanted, questions, draw)
    writeFileSync(file, toGuide(wanted, asked, draw))
    return { file, count: asked.length, leftOut }
  }
  writeFileSync(
    file,
    format === 'csv'
      ? toCsv(questions)
      : format === 'markdown'
        ? toMarkdown(questions)
        : `${JSON.stringify({ questions, papers, terms }, undefined, 1)}\n`,
  )
  return { file, count: questions.length, leftOut }
}
