/** The package for Anki, read back from its database: it follows Anki's schema, and is the same each time. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { ankiNotes } from '#bank'
import type { AnkiNote } from '#bank'
import { writeApkg } from '../../src/platform/node/bank/write-apkg.ts'
import { builtInBank } from '../fixtures/built-in-bank.ts'

const folder = mkdtempSync(join(tmpdir(), 'viva-apkg-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { questions, terms } = await builtInBank()
const notes = ankiNotes(questions, terms, ['questions', 'points', 'glossary'])

interface Row {
  readonly guid: string
  readonly note: number
  readonly card: number
  readonly mod: number
  readonly fields: string
  readonly tags: string
  readonly deck: number
  readonly model: number
  readonly ord: number
}

interface Column {
  readonly ver: number
  readonly models: string
  readonly decks: string
}

/** The content of a package, which is a zip of a SQLite database of schema 11 and a list of media. */
function packageOf(seconds: number, written: readonly AnkiNote[]) {
  const [file, place] = [join(folder, `${seconds}.apkg`), join(folder, `${seconds}.anki2`)]
  writeApkg(file, written, seconds)
  const files = unzipSync(new Uint8Array(readFileSync(file)))
  writeFileSync(place, files['collection.anki2']!)
  const database = new DatabaseSync(place, { readOnly: true })
  const [check] = database.prepare('pragma integrity_check').all()
  const [column] = database.prepare('select ver, models, decks from col').all() as unknown as [Column]
  const rows = database
    .prepare(
      'select n.guid, n.id as note, c.id as card, n.mod, n.flds as fields, n.tags, c.did as deck, n.mid as model, c.ord from notes n join cards c on c.nid = n.id order by n.guid',
    )
    .all() as unknown as readonly Row[]
  database.close()
  return { media: strFromU8(files['media']!), files: Object.keys(files), check, column, rows }
}

describe('the package for Anki', () => {
  test('holds every note once, in its deck, with what stands on it', () => {
    const { media, files, check, column, rows } = packageOf(1_790_000_000, notes)
    expect([files.toSorted(), media, column.ver]).toEqual([['collection.anki2', 'media'], '{}', 11])
    expect(check).toEqual({ integrity_check: 'ok' })
    expect(rows).toHaveLength(notes.length)

    const decks: Record<string, { name: string }> = JSON.parse(column.decks)
    for (const name of ['Questions', 'Points', 'Glossary'] as const) {
      const inDeck = rows.filter(row => decks[row.deck]!.name === `Viva::${name}`)
      expect(inDeck.map(row => row.fields).toSorted()).toEqual(
        notes
          .filter(note => note.deck === name)
          .map(note => [note.front, note.back, note.source].join('\u001f'))
          .toSorted(),
      )
    }
  })

  test('each note has the fields of its type, and a card that the type makes', () => {
    const { column, rows } = packageOf(1_790_000_000, notes)
    const models: Record<string, { flds: { name: string }[]; tmpls: { qfmt: string; afmt: string }[] }> =
      JSON.parse(column.models)
    for (const { fields, model, ord } of rows) {
      expect(fields.split('\u001f')).toHaveLength(models[model]!.flds.length)
      expect(models[model]!.tmpls[ord]).toMatchObject({
        qfmt: '{{Front}}',
        afmt: expect.stringContaining('{{Back}}'),
      })
    }
  })

  test('keeps three fields of a note whose texts hold the sign that parts fields', () => {
    const evil = { ...notes[0]!, front: 'a\u001fb', back: '\u001fc\u001f', tags: ['one\u001f', 'two'] }
    expect(packageOf(1_790_000_100, [evil]).rows).toMatchObject([
      { fields: ['ab', 'c', evil.source].join('\u001f'), tags: ' one two ' },
    ])
  })

  // SHA-1 of viva:key in base64, and twice the first five bytes of that of viva-id:key, as in decks already out.
  test('has the ids that decks already have', () => {
    const { rows } = packageOf(1_790_000_200, [{ ...notes[0]!, key: 'key' }])
    expect(rows).toMatchObject([{ guid: 'fCwk4h_WON', note: 1_143_037_471_034, card: 1_143_037_471_035 }])
  })

  test('exported again, has the same notes and cards with a later time, so that Anki updates them and doubles none', () => {
    const changed = notes.map(note => ({ ...note, back: `${note.back} More.` }))
    const first = packageOf(1_790_000_000, notes).rows
    const second = packageOf(1_790_000_500, changed.toReversed()).rows
    expect(new Set(first.map(row => row.guid)).size).toBe(notes.length)
    expect(second.map(({ guid, note, card }) => [guid, note, card])).toEqual(
      first.map(({ guid, note, card }) => [guid, note, card]),
    )
    expect(second.every((row, i) => row.mod > first[i]!.mod && row.fields !== first[i]!.fields)).toBe(true)
  })
})
