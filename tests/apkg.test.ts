/** The package for Anki is read back by a reader of Anki's files, and is the same package each time. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAnkiPackage } from 'anki-reader'
import { afterAll, describe, expect, test } from 'vitest'
import { ankiNotes } from '#bank'
import { readBankFolder } from '../src/homes/read-bank-folder.ts'
import { bankFolder } from '../src/homes/places.ts'
import { guidOf, writeApkg } from '../src/homes/write-apkg.ts'

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
  return Object.values(collection.getDecks()).map(deck => ({ name: deck.getName(), cards: Object.values(deck.getCards()) }))
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

  test('names a note the same way in every export, and no two alike', () => {
    expect(new Set(notes.map(note => guidOf(note.key))).size).toBe(notes.length)
    expect(guidOf('foundations/perplexity')).toBe(guidOf('foundations/perplexity'))
  })
})
