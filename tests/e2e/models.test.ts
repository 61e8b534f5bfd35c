/** With a routed judge: the settings name it, a report says who ruled, and no key comes near the browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KEY, startModelServer } from '../model-server/server.ts'
import type { ModelServer } from '../model-server/server.ts'
import { axeSays, inTheDark } from './axe.ts'
import { DESKTOP, PHONE, runsOver } from './browser.ts'
import { visit } from './shared.ts'
import { startViva } from './viva.ts'
import type { OwnViva } from './viva.ts'

const home = mkdtempSync(join(tmpdir(), 'viva-models-'))
let server: ModelServer
let viva: OwnViva
beforeAll(async () => {
  server = await startModelServer()
  writeFileSync(
    join(home, 'models.yaml'),
    `judge: routed
sureFrom: 0.9
route: [small-local]
models:
  small-local: {provider: openai-compatible, model: good, baseUrl: "${server.url('openai')}", key: ${KEY}}
  large: {provider: anthropic, model: good, keyFrom: NO_SUCH_KEY, price: {input: 3, output: 15}}
`,
  )
  viva = await startViva({ home })
})
afterAll(async () => {
  await viva?.stop()
  await server?.close()
  rmSync(home, { recursive: true })
})

test.each([
  ['1440 px', DESKTOP],
  ['390 px', PHONE],
] as const)('the settings show judge and models at %s, without a key', async (_, size) => {
  await using tab = await visit(viva, '/settings', size)
  const { page } = tab
  const part = page.getByRole('region', { name: 'The judge' })
  await part.getByText('small-local').last().waitFor()
  expect(await part.textContent()).toContain('key missing')
  expect(await page.content()).not.toContain(KEY)
  expect(await runsOver(page)).toBe(false)
  if (size === DESKTOP) {
    const own = { within: ['[aria-labelledby=judge]'] }
    expect([...(await axeSays(page, own)), ...(await inTheDark(page))]).toEqual([])
  }
  expect(tab.faults).toEqual([])
})

test('a report says which points the model ruled on', async () => {
  await using tab = await visit(viva, '/q/foundations/perplexity')
  const { page } = tab
  await page.getByText('Judge: built-in rules, then small-local').waitFor()
  await page
    .getByRole('textbox', { name: 'Your answer' })
    .fill(
      'Perplexity is the exponential of the mean negative log likelihood per token. It is kind of an effective branching factor, and two tokenisers are hard to compare, I suppose.',
    )
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Judged by built-in rules 4; small-local \(good, judge v3\) on \d+ of \d+ points?\./)
    .waitFor()
  await page.getByText('Ruled by small-local.').first().waitFor()
  expect(await axeSays(page)).toEqual([])
  expect(await page.content()).not.toContain(KEY)
})
