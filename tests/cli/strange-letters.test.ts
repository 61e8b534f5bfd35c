/**
 * Letters that are not what they look like: the report says so, and the record holds the answer as it was.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CORE, making, openApi } from '../fixtures/api.ts'
import { openScript } from '../fixtures/terminal.ts'

const ODD = `${making(CORE)} It is n\u043et so.`
const TOLD = 'letters that cannot be seen or that only look like plain ones'
const flat = (text: string) => text.replace(/\s+/g, ' ')

let api: Awaited<ReturnType<typeof openApi>>
let script: Awaited<ReturnType<typeof openScript>>
beforeEach(async () => {
  api = await openApi()
  script = await openScript(api)
})
afterEach(() => api.close())

test.each(['ask', 'grade'])('%s tells it under the report, and of a plain answer nothing', async verb => {
  expect(flat((await script.run([verb, 'perplexity'], { input: ODD })).out)).toContain(TOLD)
  expect(flat((await script.run([verb, 'perplexity'], { input: making(CORE) })).out)).not.toContain(TOLD)
})

test('a follow-up tells it of the reply', async () => {
  const keys = [making(CORE), '.', '', 'f', 'n\u043et met', '.', 'q']
  const { out } = await script.run(['ask', 'perplexity'], { keys })
  expect(flat(out).split(TOLD)).toHaveLength(2)
})

test('the report and the record hold nothing of it', async () => {
  await script.run(['ask', 'perplexity'], { input: ODD })
  const [entry] = (await api.host.store.entriesAfter(0)).entries
  expect(entry).toMatchObject({ kind: 'attempt', answer: ODD })
  expect(JSON.stringify(entry)).not.toContain('plain ones')
  const plain = await api.app.request('/api/grade', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: 'foundations/perplexity', answer: ODD.replace('\u043e', 'o') }),
  })
  expect(entry!.kind === 'attempt' && entry!.report.mark).toEqual((await plain.json()).mark)
})
