/**
 * A disk that is full or read-only: the error says so, nothing is half stored, and work resumes afterwards.
 */
import { mkdirSync, readdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { foldCard } from '#scheduler'
import { FIRST_LEARNER } from '#domain'
import { createStore } from '#store'
import type { Tables } from '#store'
import { openBank } from '../../src/platform/node/bank/open-bank.ts'
import { openSqlite } from '../../src/platform/node/record/open-sqlite.ts'
import { nodeSqlite } from '../../src/platform/node/record/node-sqlite.ts'
import { sqliteDialect } from '../../src/platform/sqlite/sqlite-dialect.ts'
import { CORE, making, newId, openApi } from '../fixtures/api.ts'
import { attempt, idOf } from '../fixtures/entries.ts'

const folder = mkdtempSync(join(tmpdir(), 'viva-disk-'))
afterAll(() => rmSync(folder, { recursive: true }))

const long = { question: 'foundations/perplexity', answer: `${making(CORE)} ${'and more '.repeat(2000)}` }

describe('a full disk', () => {
  test('refuses answers in words, keeps all that it acknowledged, and takes them again when there is room', async () => {
    const db = openSqlite(join(folder, 'full.sqlite'))
    const viva = await openApi(db)
    await sql`pragma max_page_count = 40`.execute(db)
    const statuses: number[] = []
    let said = ''
    while (statuses.length < 20) {
      const response = await viva.api.attempts.$post({ json: { id: newId(), ...long } })
      statuses.push(response.status)
      if (!response.ok) said = await response.text()
    }
    const kept = statuses.filter(status => status === 201).length
    expect(new Set(statuses)).toEqual(new Set([201, 503]))
    expect(said).toMatch(/the disk is full.*free some space/)
    expect((await viva.host.store.entriesAfter(0)).total).toBe(kept)
    expect((await viva.host.store.cards())[0]!.reviews).toBe(kept)

    await sql`pragma max_page_count = 4000`.execute(db)
    expect((await viva.api.attempts.$post({ json: { id: newId(), ...long } })).status).toBe(201)
    expect((await viva.host.store.rebuild()).same).toBe(true)
    await viva.close()
  })
})

describe('a record that can only be read', () => {
  test('is read, and says so when it is to be written', async () => {
    const file = join(folder, 'read-only.sqlite')
    const viva = await openApi(openSqlite(file))
    await viva.host.store.append(attempt())
    await viva.close()
    const readOnly = nodeSqlite(new DatabaseSync(file, { readOnly: true }))
    const db = new Kysely<Tables>({ dialect: sqliteDialect(readOnly) })
    const store = createStore(db, foldCard, FIRST_LEARNER)
    expect((await store.entriesAfter(0)).total).toBe(1)
    await expect(store.append(attempt({ id: idOf(2) }))).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('the record is read-only'),
    })
    await db.destroy()
  })
})

test('a bank that cannot be copied is read all the same', async () => {
  const home = join(folder, 'no-copy')
  mkdirSync(join(home, 'bank-cache.json', 'taken'), { recursive: true })
  const mine = join(folder, 'empty-bank')
  mkdirSync(mine)
  const { bank } = await openBank({ VIVA_HOME: home, VIVA_BANK: mine })
  expect(bank.questions.length).toBeGreaterThan(100)
  expect(readdirSync(home)).toEqual(['bank-cache.json'])
})
