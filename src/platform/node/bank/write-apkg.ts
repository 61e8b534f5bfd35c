import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { strToU8, zipSync } from 'fflate'
import type { AnkiNote } from '#bank'
import { harmless } from '#domain'

// Fixed for good: Anki recognises decks and note types by these numbers.
const MODEL = 1_764_000_000_001
const DECKS = {
  Questions: 1_764_000_000_011,
  Points: 1_764_000_000_012,
  Glossary: 1_764_000_000_013,
  Gaps: 1_764_000_000_014,
} as const
const FIELDS = ['Front', 'Back', 'Source']
const SEPARATOR = '\u001f'

export function writeApkg(file: string, notes: readonly AnkiNote[], seconds: number): void {
  writeFileSync(file, packApkg(notes, seconds))
}

/**
 * Packs notes as a package that Anki imports: a zip with a collection of its schema 11, which every version
 * since 2.1 reads. `seconds` is the time of the export, since 1970. If it is later than that of a note Anki
 * already has, found by its GUID, Anki updates the note.
 */
export function packApkg(notes: readonly AnkiNote[], seconds: number): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), 'viva-apkg-'))
  try {
    const place = join(folder, 'collection.anki2')
    writeCollection(place, notes, seconds)
    return zipSync({ 'collection.anki2': new Uint8Array(readFileSync(place)), media: strToU8('{}') })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function writeCollection(place: string, notes: readonly AnkiNote[], seconds: number): void {
  const database = new DatabaseSync(place)
  database.exec(SCHEMA)
  database.exec('begin')
  database
    .prepare('insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(
      seconds,
      seconds * 1000,
      seconds * 1000,
      JSON.stringify(CONF),
      JSON.stringify({ [MODEL]: model(seconds) }),
      JSON.stringify(decks(seconds)),
      JSON.stringify(DECK_CONF),
      '{}',
    )
  const addNote = database.prepare('insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)')
  const addCard = database.prepare(
    'insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?)',
  )
  notes.forEach((note, i) => {
    const id = idOf(note.key)
    // A separator within a field would split it in two.
    const front = harmless(note.front)
    const fields = [front, harmless(note.back), harmless(note.source)]
    addNote.run(
      id,
      guidOf(note.key),
      MODEL,
      seconds,
      ` ${harmless(note.tags.join(' '))} `,
      fields.join(SEPARATOR),
      front.replace(/<[^>]+>/g, ''),
      checksum(front),
      '',
    )
    addCard.run(id + 1, id, DECKS[note.deck], seconds, i + 1, '')
  })
  database.exec('commit')
  database.close()
}

const digest = (text: string) => createHash('sha1').update(text).digest()

function guidOf(key: string): string {
  return digest(`viva:${key}`).toString('base64url').slice(0, 10)
}

/**
 * A stable id for a key: a number of milliseconds, like all ids of Anki. It is even, so the card can have the
 * next.
 */
function idOf(key: string): number {
  return 1_000_000_000_000 + 2 * (digest(`viva-id:${key}`).readUIntBE(0, 5) % 300_000_000_000)
}

/** The first 32 bits of the SHA-1 of the first field without HTML, by which Anki finds duplicates. */
function checksum(front: string): number {
  return digest(front.replace(/<[^>]+>/g, '')).readUInt32BE(0)
}

function model(seconds: number) {
  return {
    id: MODEL,
    name: 'Viva',
    type: 0,
    mod: seconds,
    usn: -1,
    sortf: 0,
    did: DECKS.Questions,
    tags: [],
    vers: [],
    req: [[0, 'any', [0]]],
    css: '.card { font-family: Georgia, serif; font-size: 20px; line-height: 1.5; max-width: 38em; margin: 1em auto; } .source { color: #777; font-size: 14px; }',
    latexPre: '',
    latexPost: '',
    flds: FIELDS.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    tmpls: [
      {
        name: 'Card 1',
        ord: 0,
        qfmt: '{{Front}}',
        afmt: '{{FrontSide}}<hr id="answer">{{Back}}<p class="source">{{Source}}</p>',
        did: null,
        bqfmt: '',
        bafmt: '',
      },
    ],
  }
}

function decks(seconds: number) {
  const deck = (id: number, name: string) => ({
    id,
    name,
    mod: seconds,
    usn: -1,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 10,
    extendRev: 50,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  })
  return Object.fromEntries(
    [
      [1, 'Default'] as const,
      ...Object.entries(DECKS).map(([name, id]) => [id, `Viva::${name}`] as const),
    ].map(([id, name]) => [id, deck(id, name)]),
  )
}

const CONF = {
  nextPos: 1,
  estTimes: true,
  activeDecks: [1],
  sortType: 'noteFld',
  timeLim: 0,
  sortBackwards: false,
  addToCur: true,
  curDeck: 1,
  newBury: true,
  newSpread: 0,
  dueCounts: true,
  curModel: String(MODEL),
  collapseTime: 1200,
}
const DECK_CONF = {
  1: {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: {
      bury: true,
      delays: [1, 10],
      initialFactor: 2500,
      ints: [1, 4, 7],
      order: 1,
      perDay: 20,
      separate: true,
    },
    rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 100 },
    lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
  },
}

const SCHEMA = `
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn); create index ix_cards_usn on cards (usn); create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid); create index ix_cards_sched on cards (did, queue, due); create index ix_revlog_cid on revlog (cid); create index ix_notes_csum on notes (csum);`
