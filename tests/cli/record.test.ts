/** The record in the terminal: what it refuses, and the ways out that it names. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { documentOf } from '#store'
import { openApi } from '../fixtures/api.ts'
import { daysLater, reveal } from '../fixtures/entries.ts'
import { openScript } from '../fixtures/terminal.ts'

let api: Awaited<ReturnType<typeof openApi>>
let script: Awaited<ReturnType<typeof openScript>>
beforeEach(async () => {
  api = await openApi()
  script = await openScript(api)
})
afterEach(() => api.close())

test('import takes a line of a clock that was ahead in the way that its refusal names', async () => {
  const files = { 'ahead.jsonl': documentOf(reveal(1, daysLater(30))) }
  const refused = await script.run(['import', 'ahead.jsonl'], { files })
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('line 1: at: 2026-02-04T') })
  expect(refused.err).toContain('viva import --any-date FILE')
  expect(await script.run(['import', '--any-date', 'ahead.jsonl'], { files })).toMatchObject({
    code: 0,
    out: '1 lines added; 0 were already there.\n',
  })
})
