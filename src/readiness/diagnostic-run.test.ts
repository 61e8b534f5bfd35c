import { expect, test } from 'vitest'
import { DiagnosticLine, EntryId, Instant, dayOf, interviewLineId } from '#domain'
import type { DiagnosticEvent } from '#domain'
import { diagnosticOf, shareOfShort } from './diagnostic-run.ts'

const RUN = EntryId.parse('9c41d7aa-2b60-4e1f-b7c3-000000000000')
const AT = Instant.parse('2026-01-05T09:00:00.000Z')
const item = { kind: 'follow-up', question: 'foundations/adam', followUp: 'first-step' } as const
const started = { kind: 'started', blueprint: null } as const
const asked = { kind: 'asked', item, prompt: 'How far?' }
const skipped = { kind: 'skipped', seconds: 20 } as const

const line = (event: unknown, number: number) =>
  DiagnosticLine.parse({
    id: interviewLineId(RUN, number),
    at: AT,
    day: dayOf(AT, 0),
    kind: 'diagnostic',
    run: RUN,
    number,
    event,
  })
const folded = (...events: readonly unknown[]) => diagnosticOf(events.map(line))

test('is nothing without its first line', () => {
  expect(folded()).toBeNull()
  expect(folded(asked)).toBeNull()
})

test('adds up the time on its questions, and waits for the last one asked', () => {
  const run = folded(started, asked, skipped, asked)
  expect(run).toMatchObject({ seconds: 20, next: 4, because: null })
  expect(run?.asked.map(({ answer }) => answer?.kind ?? null)).toEqual(['skipped', null])
})

test('ends for good, and is not moved by an answer that nothing asked for', () => {
  const ended = { kind: 'ended', because: 'stopped' } as const
  expect(folded(started, asked, ended, asked, skipped)).toMatchObject({
    because: 'stopped',
    endedAt: AT,
    next: 3,
    seconds: 0,
  })
  expect(folded(started, skipped)).toMatchObject({ asked: [], seconds: 0, next: 2 })
  expect(folded(started, started)).toMatchObject({ startedAt: AT, asked: [], next: 2 })
})

test.each([
  ['right', 1],
  ['slip', 0.5],
  ['mistake', 0],
  ['wrong', 0],
] as const)('a calculation that is %s earns %d', (ruling, share) => {
  const event: DiagnosticEvent = {
    kind: 'calculated',
    typed: '4',
    seconds: 3,
    numbers: {},
    value: 4,
    unit: '',
    ruling,
  }
  expect(shareOfShort(event)).toBe(share)
})

test('not to know earns nothing', () => expect(shareOfShort(skipped)).toBe(0))

test('a line has the place that its id says', () => {
  expect(DiagnosticLine.safeParse({ ...line(started, 0), number: 1 }).success).toBe(false)
})
