/** The page's client over an app in its own process: nothing but the `fetch` it is given stands between the two. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EntryId, QuestionId } from '#domain'
import { createApi } from '../../src/clients/web/data/api.ts'
import type { PageApi } from '../../src/clients/web/data/api.ts'
import { followStream } from '../../src/clients/web/data/follow-stream.ts'
import type { ApiResult } from '../../src/clients/web/data/trouble.ts'
import { CORE, making, newId, openApi } from '../fixtures/api.ts'

const PERPLEXITY = QuestionId.parse('foundations/perplexity')
/** No server answers to this name. */
const NOWHERE = 'http://page.invalid'

let viva: Awaited<ReturnType<typeof openApi>>
let api: PageApi
const pageOf = ({ app }: typeof viva) => createApi((input, init) => app.request(input, init), NOWHERE)
beforeEach(async () => {
  viva = await openApi()
  api = pageOf(viva)
})
afterEach(() => viva.close())

function valueOf<T>(result: ApiResult<T>): T {
  if (!result.ok) throw new Error(result.trouble.detail)
  return result.value
}
const handIn = (id: string, answer: string) =>
  api.handIn({
    id: EntryId.parse(id),
    question: PERPLEXITY,
    answer,
    hints: 0,
    seconds: 60,
    selfMark: null,
  })

test('an answer goes in, is found again, and the whole record comes back byte for byte elsewhere', async () => {
  const id = newId()
  expect(valueOf(await handIn(id, making(CORE))).attempt.id).toBe(id)
  expect(valueOf(await api.attempt(id)).question.summary.id).toBe(PERPLEXITY)
  expect(valueOf(await api.today()).attempts).toBe(1)

  const file = valueOf(await api.exportRecord())
  expect(file.name).toBe('viva-record.jsonl')
  const lines = await file.content.text()
  const elsewhere = await openApi()
  const page = pageOf(elsewhere)
  expect(valueOf(await page.importRecord(lines))).toMatchObject({ alreadyThere: 0 })
  expect(await valueOf(await page.exportRecord()).content.text()).toBe(lines)
  valueOf(await page.deleteRecord())
  expect(await valueOf(await page.exportRecord()).content.text()).toBe('')
  await elsewhere.close()
})

test('a debrief goes out under the name that the app gives it, and else under the usual one', async () => {
  const { id, number } = valueOf(
    await api.openInterview({ id: EntryId.parse(newId()), blueprint: 'two-questions' }),
  )
  valueOf(await api.step(id, { number, does: { kind: 'stop' } }))
  const markdown = valueOf(await api.debriefAsMarkdown(id))
  expect(markdown.name).toMatch(/^.*\d.*\.md$/)
  expect(await markdown.content.text()).toMatch(/^# /)
  const json = valueOf(await api.debriefAsJson(id))
  expect(json.name).toBe('debrief.json')
  expect(JSON.parse(await json.content.text())).toEqual(valueOf(await api.debrief(id)))
})

test('a running interview is followed without a network, and left', async () => {
  const { id, number } = valueOf(
    await api.openInterview({ id: EntryId.parse(newId()), blueprint: 'two-questions' }),
  )
  const leave = new AbortController()
  const heard: unknown[] = []
  await followStream({
    open: signal => api.live(id, signal),
    signal: leave.signal,
    hear: ({ type, data }) => {
      heard.push([type, JSON.parse(data).number])
      if (heard.length === 1) void api.step(id, { number, does: { kind: 'pause' } })
      else leave.abort()
    },
  })
  expect(heard).toEqual([
    ['moved', number],
    ['moved', number + 1],
  ])
})

test('whatever goes wrong is an outcome, with the sentence that the app gave for it', async () => {
  const id = newId()
  await handIn(id, making(CORE))
  expect(await api.attempt(newId())).toMatchObject({ ok: false, trouble: { kind: 'not-found' } })
  expect(await handIn(id, 'Other words, under the same id.')).toMatchObject({
    ok: false,
    trouble: { kind: 'conflict' },
  })
  expect(await api.importRecord('{"kind":')).toMatchObject({
    ok: false,
    trouble: { kind: 'refused', detail: expect.stringContaining('line 1') },
  })
  const cut = createApi(() => {
    throw new TypeError('no network')
  }, NOWHERE)
  expect(await cut.today()).toMatchObject({ ok: false, trouble: { kind: 'unreachable' } })
  const broken = createApi(() => new Response('{"half', { status: 200 }), NOWHERE)
  expect(await broken.today()).toMatchObject({ ok: false })
})
