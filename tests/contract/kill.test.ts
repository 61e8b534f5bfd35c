/** After a kill at any moment, the record is intact and holds all that was acknowledged. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { Attempt } from '#domain'
import { seededRandom } from '../fixtures/seed.ts'
import { openTableHost } from '../fixtures/table-judge.ts'

/** Kills in one run. More of them, to look for what is rare: `KILL_ROUNDS=300`. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 8)
const folder = mkdtempSync(join(tmpdir(), 'viva-kill-'))
afterAll(() => rmSync(folder, { recursive: true }))

/**
 * Lets a process store answers and take some back, kills it a moment after some of these lines, and returns
 * the ids that it acknowledged. With no lines, it is killed while it starts and opens the file.
 */
function killAfter(place: number, lines: number, moment: number): Promise<readonly string[]> {
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, '..', 'fixtures', 'processes', 'append.ts'),
      folder,
      String(place),
      '100000',
      'taking-back',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let printed = ''
  if (lines === 0) setTimeout(() => child.kill('SIGKILL'), moment * 50)
  child.stdout.on('data', (chunk: Buffer) => {
    const before = printed.split('\n').length - 1
    printed += chunk.toString()
    const acknowledged = printed.split('\n').length - 1
    if (before < lines && acknowledged >= lines) setTimeout(() => child.kill('SIGKILL'), moment)
  })
  return new Promise(resolve => {
    // A line that was printed only in part was not acknowledged.
    child.once('close', () => resolve(printed.split('\n').slice(0, -1)))
  })
}

describe('a record whose process is killed', () => {
  test(`keeps every acknowledged line whole, ${ROUNDS} times`, async () => {
    const random = seededRandom()
    const acknowledged: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      acknowledged.push(...(await killAfter(round, (round % 5) * 3, random() * 12)))

      const raw = new DatabaseSync(join(folder, 'viva.sqlite'))
      expect(raw.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
      raw.close()

      const { store, close } = await openTableHost(folder)
      const { entries } = await store.entriesAfter(0)
      const stored = new Map(entries.map(e => [e.id as string, e]))
      for (const id of acknowledged) {
        const entry = stored.get(id)
        if (entry?.kind === 'retraction') expect(stored.get(entry.attempt)?.kind).toBe('attempt')
        else expect(Attempt.parse(entry).answer).toMatch(/^met exponential-of-mean-loss\. Answer \d+/)
      }
      expect((await store.rebuild()).same).toBe(true)
      await close()
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS)
    expect(new Set(acknowledged.map(id => id.at(19)))).toEqual(new Set(['8', '9']))
  })
})
