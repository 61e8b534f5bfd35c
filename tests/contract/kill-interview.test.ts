/**
 * An interview whose process is killed goes on where it stood: each acknowledged step is there, and none was
 * taken twice.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { EntryId, interviewIdOf } from '#domain'
import type { InterviewLine } from '#domain'
import { seededRandom, uuidFrom } from '../fixtures/seed.ts'
import { openTableHost } from '../fixtures/table-judge.ts'

const INTERVIEWS = 2
/** Enough lives for an interview to end: each acknowledges a step or two before it is killed. */
const MOST_LIVES = 30
const folder = mkdtempSync(join(tmpdir(), 'viva-kill-interview-'))
afterAll(() => rmSync(folder, { recursive: true }))

/**
 * Lets a process sit the interview, kills it a moment after some steps, and returns the steps that it
 * acknowledged.
 */
function killAfter(id: string, steps: number, moment: number): Promise<readonly string[]> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '..', 'fixtures', 'processes', 'interview.ts'), folder, id],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const before = printed.split('\n').length - 1
    printed += chunk.toString()
    const acknowledged = printed.split('\n').length - 1
    if (printed.endsWith('closed\n') || (before < steps && acknowledged >= steps))
      setTimeout(() => child.kill('SIGKILL'), moment)
  })
  return new Promise(resolve => {
    // A line that was printed only in part was not acknowledged.
    child.once('close', () => resolve(printed.split('\n').slice(0, -1)))
  })
}

async function linesOf(id: EntryId): Promise<readonly InterviewLine[]> {
  const raw = new DatabaseSync(join(folder, 'viva.sqlite'))
  expect(raw.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
  raw.close()
  const { store, close } = await openTableHost(folder)
  const { entries } = await store.entriesAfter(0)
  expect((await store.rebuild()).same).toBe(true)
  await close()
  return entries.filter(e => e.kind === 'interview').filter(e => e.interview === id)
}

test(`an interview whose process is killed still comes to its end, ${INTERVIEWS} times`, async () => {
  const random = seededRandom()
  let kills = 0
  for (let i = 0; i < INTERVIEWS; i += 1) {
    const opening = EntryId.parse(uuidFrom(random))
    const id = interviewIdOf(opening)
    let acknowledged = 0
    let over = false
    for (let life = 0; !over; life += 1) {
      expect(life).toBeLessThan(MOST_LIVES)
      const printed = await killAfter(opening, 3 + (life % 4), random() * 12)
      kills += 1
      over = printed.includes('closed')
      acknowledged = Math.max(acknowledged, ...printed.map(line => Number(line.split(' ')[1] ?? 0)))

      const lines = await linesOf(id)
      expect(lines.length).toBeGreaterThanOrEqual(acknowledged)
      expect(lines.map(line => line.number)).toEqual(lines.map((_, number) => number))
      // Each answer and each request names its place, and no prompt occurs twice in one interview.
      const told = lines.flatMap(({ event }) =>
        event.kind === 'said'
          ? [event.answer]
          : event.kind === 'clarified'
            ? [event.asked]
            : event.kind === 'asked' || event.kind === 'followed'
              ? [event.prompt]
              : [],
      )
      expect(new Set(told).size).toBe(told.length)
      expect(lines.filter(({ event }) => event.kind === 'closed').length).toBeLessThanOrEqual(1)
    }
    const lines = await linesOf(id)
    expect(lines.at(-1)!.event.kind).toBe('closed')
    // Nothing was answered twice: each prompt has one answer.
    const moves = lines.flatMap(({ event }) =>
      event.kind === 'asked' || event.kind === 'followed' ? ['?'] : event.kind === 'said' ? ['!'] : [],
    )
    expect(moves.join('')).toMatch(/^(\?!)+$/)
  }
  expect(kills).toBeGreaterThan(INTERVIEWS * 2)
})
