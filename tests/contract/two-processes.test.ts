/** The page and the terminal may use one record at the same time. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { QuestionId } from '#domain'
import { openTableHost } from '../fixtures/table-judge.ts'

const folder = mkdtempSync(join(tmpdir(), 'viva-two-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts a process that stores `many` answers, and waits for it to finish. */
async function append(place: number, many: number) {
  const child = spawn(process.execPath, [
    join(import.meta.dirname, '..', 'fixtures', 'processes', 'append.ts'),
    folder,
    String(place),
    String(many),
  ])
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { ids: said.trim().split('\n'), complained }
}

describe('two processes on one record', () => {
  test('both begin with no file, both store all they acknowledged, and the card counts every answer', async () => {
    const [a, b] = await Promise.all([append(1, 60), append(2, 60)])
    expect([a.complained, b.complained]).toEqual(['', ''])

    const { store, close } = await openTableHost(folder)
    const { entries, total } = await store.entriesAfter(0)
    expect(new Set(entries.map(e => e.id))).toEqual(new Set([...a.ids, ...b.ids]))
    expect(total).toBe(120)
    expect((await store.cardOf(QuestionId.parse('foundations/perplexity')))?.reviews).toBe(120)
    expect((await store.rebuild()).same).toBe(true)
    await close()
  })

  test('each sees what the other stored without being started again', async () => {
    const { app, store, close } = await openTableHost(folder)
    const before: { attempts: unknown[] } = await (await app.request('/api/history')).json()
    await append(3, 2)
    const after: { attempts: unknown[] } = await (await app.request('/api/history')).json()
    expect(after.attempts.length).toBe(before.attempts.length + 2)
    await store.clear()
    await append(4, 1)
    const anew: { attempts: unknown[] } = await (await app.request('/api/history')).json()
    expect(anew.attempts.length).toBe(1)
    await close()
  })
})
