/** The stream of an interview: where it stands, and each move, in this process or another. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InterviewView } from '#api'
import { openSqlite } from '../../src/platform/node/record/open-sqlite.ts'
import { newInterviewId, openApi } from '../fixtures/api.ts'
import { hear } from '../fixtures/live.ts'

let db: ReturnType<typeof openSqlite>
let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  db = openSqlite(':memory:')
  viva = await openApi(db)
})
afterEach(() => viva.close())

async function post({ app }: typeof viva, path: string, json: unknown): Promise<InterviewView> {
  return (
    await app.request(`/api/interviews${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(json),
    })
  ).json()
}
const open = () => post(viva, '', { id: newInterviewId(), blueprint: 'two-questions' })
const step = (on: typeof viva, { id, number }: InterviewView, kind: string) =>
  post(on, `/${id}/steps`, { number, does: { kind } })
const live = async (id: string) => viva.app.request(`/api/interviews/${id}/live`)

test('begins with the place at which the interview stands, and tells each step once, with its moment', async () => {
  const view = await open()
  const listening = hear(await live(view.id), (_, all) => all.length === 4)
  const hinted = await step(viva, view, 'hint')
  const paused = await step(viva, hinted, 'pause')
  // A step sent twice happens once, and is announced once.
  await step(viva, hinted, 'pause')
  const resumed = await step(viva, paused, 'resume')
  expect(await listening).toEqual(
    [view, hinted, paused, resumed].map(({ number }) => ({ kind: 'moved', number, at: viva.host.now() })),
  )
})

test('says nothing of a voice where there is none, and of no other interview', async () => {
  const [mine, other] = [await open(), await open()]
  const listening = hear(await live(mine.id), ({ number }) => number === mine.number + 1)
  await step(viva, other, 'hint')
  await step(viva, mine, 'hint')
  expect((await listening).map(({ kind, number }) => [kind, number])).toEqual([
    ['moved', mine.number],
    ['moved', mine.number + 1],
  ])
})

test('tells what another process did, within a few seconds', async () => {
  const view = await open()
  const elsewhere = await openApi(db)
  const listening = hear(await live(view.id), ({ number }) => number > view.number)
  const moved = await step(elsewhere, view, 'hint')
  expect((await listening).at(-1)).toMatchObject({ kind: 'moved', number: moved.number })
})

test('there is none of an interview that is not there', async () => {
  expect((await live(newInterviewId())).status).toBe(404)
})
