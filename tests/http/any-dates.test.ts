/**
 * Reading a record works whatever dates its lines have, since a clock may have been wrong when they were
 * made.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, Day, Entry, Instant, addDays, dayOf, retractedIn } from '#domain'
import type { Attempt } from '#domain'
import { CORE, PERPLEXITY, making, newId, openApi } from '../fixtures/api.ts'
import { START, anyRecord, attempt, daysLater, idOf } from '../fixtures/entries.ts'

let viva: Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  viva = await openApi()
})
afterAll(() => viva.close())

function daylight(day: string): Instant {
  return Instant.parse(`${day}T12:00:00.000Z`)
}

/** The days around the clock, and any moment that ISO text can express. */
const anyMoment = fc.oneof(
  fc.integer({ min: -60, max: 400 }).map(days => daysLater(days)),
  fc
    .date({
      min: new Date('0000-01-01T00:00:00.000Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    })
    .map(date => Instant.parse(date.toISOString())),
  // The ends of what can be written, and of what `Date.UTC` takes for the last century.
  fc.constantFrom('0000-01-01', '0099-12-31', '0100-01-01', '1899-12-31', '9999-12-31').map(daylight),
)
const anyDay = anyMoment.map(at => Day.parse(at.slice(0, 10)))

const anyDates = anyRecord.chain(entries =>
  fc
    .tuple(
      fc.array(fc.tuple(anyMoment, anyDay), { minLength: entries.length, maxLength: entries.length }),
      fc.option(
        fc.oneof(
          anyDay,
          fc.integer({ min: 1, max: 40 }).map(days => dayOf(daysLater(days), 0)),
        ),
      ),
    )
    .map(([dates, interview]) => [
      ...entries.map((entry, i) => Entry.parse({ ...entry, at: dates[i]![0], day: dates[i]![1] })),
      settings(interview),
    ]),
)

function settings(interview: Day | null): Entry {
  return Entry.parse({
    id: idOf(900),
    at: '9999-12-31T23:59:59.999Z',
    day: '9999-12-31',
    kind: 'settings',
    settings: { ...DEFAULT_SETTINGS, interview },
  })
}

async function get(path: string) {
  const response = await viva.app.request(`/api${path}`)
  return [path, response.status, response.status === 200 ? '' : await response.text()]
}

async function answer() {
  return viva.api.attempts.$post({
    json: { id: newId(), question: 'foundations/perplexity', answer: making(CORE) },
  })
}

test('every page, every report and a new answer', async () => {
  await fc.assert(
    fc.asyncProperty(anyDates, async entries => {
      await viva.host.store.clear()
      await viva.host.store.merge(entries)
      const reports = entries
        .filter(e => e.kind === 'attempt' && viva.host.bank.find(e.question))
        .filter(e => !retractedIn(entries).has(e.id))
        .map(e => `/attempts/${e.id}`)
      const question = `/questions/${PERPLEXITY.section}/${PERPLEXITY.slug}`
      for (const path of ['/today', '/bank', '/history', '/sheet', '/interviews', question, ...reports])
        expect(await get(path)).toEqual([path, 200, ''])
      expect((await answer()).status).toBe(201)
    }),
    { numRuns: 60 },
  )
})

test('an answer from a clock that was ahead of the interview is brought forward like any other', async () => {
  await viva.host.store.clear()
  const ahead: Attempt = attempt({ at: daysLater(30) })
  await viva.host.store.merge([ahead, settings(addDays(dayOf(START, 0), 20))])
  const today = await (await viva.api.today.$get()).json()
  const reviews = today.plan.flatMap(day => day.activities.filter(activity => activity.kind === 'review'))
  expect(reviews.filter(({ question }) => question === ahead.question)).toHaveLength(1)
  const reply = await answer()
  expect(reply.status).toBe(201)
})
