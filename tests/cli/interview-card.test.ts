/** The card of a debrief in the terminal, and the words between two questions. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CORE, making, openApi } from '../fixtures/api.ts'
import { openScript } from '../fixtures/terminal.ts'
import type { Typed } from '../fixtures/terminal.ts'

let api: Awaited<ReturnType<typeof openApi>>
let script: Awaited<ReturnType<typeof openScript>>
beforeEach(async () => {
  api = await openApi()
  script = await openScript(api)
})
afterEach(() => api.close())

const viva = (line: string, typed: Typed = {}) => script.run(line.split(' '), typed)
const ANSWER = `${making(CORE)} My secret is zebra crossing.`
const PASSES = [...Array.from({ length: 12 }, () => '/pass'), 'q']

test('a card holds the word, a bar and the day, and nothing of the answers or the questions', async () => {
  const sat = await viva('interview two-questions', { keys: [ANSWER, '', ...PASSES] })
  expect(sat.out).toMatch(/(thank|All right).*:\n/i)
  const { code, out } = await viva('debrief --card')
  expect(code).toBe(0)
  expect(out).toMatch(
    /^Two questions, mock interview of 5 January 2026\n(Strong )?(no|yes|too little asked)/i,
  )
  expect(out).toMatch(/Core +█+[█▒░]+ {2}[\d.]+ of \d+/)
  for (const words of ['zebra', 'Perplexity', 'Adam', ...CORE]) expect(out).not.toContain(words)
  expect((await viva('debrief --card --ascii')).out).toMatch(/^[ -~\n]*$/)
})

test('a card is data for a program, and no Markdown', async () => {
  await viva('interview two-questions', { keys: [ANSWER, '', ...PASSES] })
  const { out } = await viva('debrief --card --json')
  expect(JSON.parse(out)).toMatchObject({ title: 'Two questions', day: '2026-01-05' })
  expect(out).not.toContain('zebra')
  expect(await viva('debrief --card --markdown')).toMatchObject({ code: 2 })
})
