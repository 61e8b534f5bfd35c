/** The package for Anki is read back by a reader of Anki's files, and is the same package each time. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readAnkiPackage } from 'anki-reader'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { ankiNotes } from '#bank'
import { readBankFolder } from '../../src/platform/node/bank/read-bank-folder.ts'
import { bankFolder } from '../../src/platform/node/places.ts'
import { writeApkg } from '../../src/platform/node/bank/write-apkg.ts'

const folder = mkdtempSync(join(tmpdir(), 'viva-apkg-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const source = readBankFolder(bankFolder)
const questions = source.questions.map(question => question.value)
const { terms } = source
const notes = ankiNotes(questions, terms, ['questions', 'points', 'glossary'])

async function readBack(seconds: number) {
  const file = join(folder, `${seconds}.apkg`)
  writeApkg(file, notes, seconds)
  const { collection } = await readAnkiPackage(new Blob([readFileSync(file)]))
  return Object.values(collection.getDecks()).map(deck => ({
    name: deck.getName(),
    cards: Object.values(deck.getCards()),
  }))
}

describe('the package for Anki', () => {
  test('holds every note once, in its deck, with what stands on it', async () => {
    const decks = await readBack(1_790_000_000)
    for (const name of ['Questions', 'Points', 'Glossary'] as const) {
      const own = notes.filter(note => note.deck === name)
      expect(decks.find(deck => deck.name === `Viva::${name}`)?.cards.length).toBe(own.length)
    }
    const fronts = decks.flatMap(deck => deck.cards.map(card => card.getFront()))
    for (const note of notes.slice(0, 20)) expect(fronts.some(front => front.includes(note.front))).toBe(true)
  })

  test('exported again, has the same notes and cards with a later time, so that Anki updates them and doubles none', () => {
    const changed = notes.map(note => ({ ...note, back: `${note.back} More.` }))
    const [first, second] = [rowsOf(1_790_000_000, notes), rowsOf(1_790_000_500, changed.toReversed())]
    expect(new Set(first.map(row => row.guid)).size).toBe(notes.length)
    expect(second.map(({ guid, note, card }) => [guid, note, card])).toEqual(
      first.map(({ guid, note, card }) => [guid, note, card]),
    )
    expect(second.every((row, i) => row.mod > first[i]!.mod && row.fields !== first[i]!.fields)).toBe(true)
  })
})

/** What Anki tells notes and cards by, out of the package itself. */
function rowsOf(seconds: number, written: typeof notes) {
  const [file, place] = [join(folder, `${seconds}.apkg`), join(folder, `${seconds}.anki2`)]
  writeApkg(file, written, seconds)
  writeFileSync(place, unzipSync(new Uint8Array(readFileSync(file)))['collection.anki2']!)
  const database = new DatabaseSync(place, { readOnly: true })
  const rows = database
    .prepare(
      'select n.guid, n.id as note, c.id as card, n.mod, n.flds as fields from notes n join cards c on c.nid = n.id order by n.guid',
    )
    .all() as { guid: string; note: number; card: number; mod: number; fields: string }[]
  database.close()
  return rows
}
