/** The glossary in the terminal: drilled by a person, listed and printed for a program. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openApi } from '../fixtures/api.ts'
import { openScript } from '../fixtures/terminal.ts'
import type { Typed } from '../fixtures/terminal.ts'

let api: Awaited<ReturnType<typeof openApi>>
let script: Awaited<ReturnType<typeof openScript>>
beforeEach(async () => {
  api = await openApi()
  script = await openScript(api)
})
afterEach(() => api.close())

const viva = (args: readonly string[], typed: Typed = {}) => script.run(['glossary', ...args], typed)
const lines = async () => (await api.host.store.entriesAfter(0)).entries

test('a person types a meaning, sees the words in common, takes the proposal, and has drilled all', async () => {
  const { code, out, left } = await viva([], { keys: ['exponential of the mean loss', ''] })
  expect([code, left]).toEqual([0, 0])
  expect(out).toContain('New, Foundations\n\nPerplexity\n\nWhat does it mean, in one sentence?')
  expect(out).toContain('Words in common, 3 of 3: exponential, mean, loss.')
  expect(out).toContain('Enter takes what the words typed propose: good.')
  expect(out).toContain('Nothing is left today')
  expect(await lines()).toMatchObject([
    { kind: 'term', typed: 'exponential of the mean loss', rating: 'good' },
  ])
})

test('the definition is not shown before the term was answered, and Enter alone shows it', async () => {
  expect((await viva([], { keys: [':q'] })).out).not.toContain('mean loss')
  const { out } = await viva([], { keys: ['', '', '2'] })
  expect(out).toContain('The exponential of the mean loss.')
  expect(out).toContain('Press 1, 2, 3 or 4')
  expect(await lines()).toMatchObject([{ typed: null, proposed: null, rating: 'hard' }])
})

test('a rating is taken back and given anew', async () => {
  const { out } = await viva([], { keys: ['', '1', ':u', '', '4'] })
  expect(out).toContain('Taken back: Perplexity, rated again.')
  expect((await lines()).map(e => [e.kind, 'rating' in e && e.rating])).toEqual([
    ['term', 'again'],
    ['withdrawal', false],
    ['term', 'easy'],
  ])
  expect((await viva([], { keys: [':u'] })).out).toContain('Nothing is left today')
})

test('too many words are refused in a sentence, and the drill goes on', async () => {
  const { out, left } = await viva([], { keys: ['x'.repeat(1001), 'the mean loss', ''] })
  expect(out).toContain('At most 1000 characters can be typed here; these are 1001.')
  expect(left).toBe(0)
  expect(await lines()).toMatchObject([{ typed: 'the mean loss' }])
})

test('a term is asked for by its meaning', async () => {
  const { out } = await viva(['--names'], { keys: ['perplexty', 'q'] })
  expect(out).toContain('The exponential of the mean loss.\n\nWhich term is this?')
  expect(out).toContain('That is the term, with a slip: Perplexity.')
  expect(await lines()).toEqual([])
})

test('a program is given the next term, or all of them with their states', async () => {
  expect(JSON.parse((await viva(['--json'])).out)).toMatchObject({ card: { why: 'new' }, fresh: 1 })
  expect(JSON.parse((await viva(['--list', '--json'])).out).terms).toHaveLength(1)
  expect((await viva(['--list', '--section', 'research'])).out).not.toContain('Perplexity')
  expect((await viva(['--list'])).out).toMatch(/^Perplexity +not seen\n/)
  expect((await viva([])).out).toContain('Perplexity')
  expect((await viva(['--section', 'nowhere'])).code).toBe(2)
})
