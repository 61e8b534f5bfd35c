/** From a model server on this machine to a measured judge: two buttons, and the next report names it. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelsView } from '#api'
import { patient } from '../patience.ts'
import { KEY, startModelServer } from '../model-server/server.ts'
import type { ModelServer } from '../model-server/server.ts'
import { axeSays, inTheDark } from './axe.ts'
import { DESKTOP, PHONE, runsOver } from './browser.ts'
import { visit } from './shared.ts'
import { startViva } from './viva.ts'
import type { OwnViva } from './viva.ts'

let server: ModelServer
let viva: OwnViva
beforeAll(async () => {
  server = await startModelServer({ keyless: true })
  viva = await startViva({ environment: { VIVA_MODEL_SERVERS: server.url('openai') } })
})
afterAll(async () => {
  await viva?.[Symbol.asyncDispose]()
  await server?.close()
})

test('a model is found, tried and judges, and the next report says so', async () => {
  await using tab = await visit(viva, '/settings')
  const { page } = tab
  await page.getByRole('button', { name: 'Find models on this machine' }).click()
  await page.getByText('Ollama').waitFor()
  await page.getByRole('button', { name: 'Try expert as judge' }).click()
  await page.getByText('That is good enough to judge alone.').waitFor({ timeout: patient(60_000) })
  expect(await page.getByRole('radio', { name: /expert alone/ }).isChecked()).toBe(true)
  // The line of keys says so too, and the focus went along with what was pressed.
  await page.getByText('Judge: expert').waitFor()
  expect(await page.locator('#model-expert').evaluate(row => row === document.activeElement)).toBe(true)
  const own = { within: ['[aria-labelledby=judge]'] }
  expect([...(await axeSays(page, own)), ...(await inTheDark(page))]).toEqual([])

  await page.goto('/q/foundations/perplexity')
  await page
    .getByRole('textbox', { name: 'Your answer' })
    .fill('Perplexity is the exponential of the mean negative log likelihood per token.')
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Judged by expert \(expert, judge v3, kappa \.9\d on 40 answers, \d+ [A-Z][a-z]{2}\)\./)
    .waitFor()
  expect(tab.faults).toEqual([])
})

test('a hosted model is added by hand, whose key is shown to nobody and can be removed', async () => {
  await using tab = await visit(viva, '/settings', PHONE)
  const { page } = tab
  const part = page.getByRole('region', { name: 'The judge' })
  await part.getByText('Add a hosted model').click()
  await part.getByRole('textbox', { name: 'Model' }).fill('gpt-5-mini')
  await part.getByLabel('Key').fill(KEY)
  await part.getByRole('textbox', { name: 'Dollars per million tokens read' }).fill('0.25')
  await part.getByRole('textbox', { name: 'and written' }).fill('2')
  await part.getByRole('button', { name: 'Add it' }).click()
  await part.getByText('openai, key found, not in use').waitFor()
  await part.getByText(/A trial costs about \$0\.\d+, at most \$\d/).waitFor()
  expect(await page.content()).not.toContain(KEY)
  expect(await runsOver(page)).toBe(false)
  await part.getByRole('button', { name: 'Remove the key' }).click()
  await page.keyboard.press('Enter')
  expect(await page.locator(':focus').textContent()).toBe('Remove the key')
  await part.getByText('openai, key found, not in use').waitFor()
  await part.getByRole('button', { name: 'Remove the key' }).click()
  await part.getByRole('button', { name: 'Remove the key' }).click()
  await part.getByText('openai, no key, not in use').waitFor()
  await part.getByRole('button', { name: 'Remove gpt-5-mini' }).click()
  await part.getByRole('button', { name: 'Remove gpt-5-mini' }).click()
  await part.getByText('openai, no key').waitFor({ state: 'detached' })
})

test('what is refused is said, and nothing is changed', async () => {
  await using tab = await visit(viva, '/settings', DESKTOP)
  const { page } = tab
  const part = page.getByRole('region', { name: 'The judge' })
  await part.getByText('Add a hosted model').click()
  await part.getByRole('combobox', { name: 'Provider' }).selectOption('Another address')
  await part.getByRole('textbox', { name: 'Address' }).fill('models.example/v1')
  await part.getByRole('textbox', { name: 'Model' }).fill('m')
  await part.getByRole('button', { name: 'Add it' }).click()
  await part.getByText(/Nothing was changed: .*an http or https address/).waitFor()
  const { models } = (await (await fetch(`${viva.address}/api/models`)).json()) as ModelsView
  expect(models.map(({ model }) => model)).not.toContain('m')
})

test('an error outside the key is shown apart, as unchecked and in plain text', async () => {
  const send = async (method: string, path: string, json: object) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${viva.address}/api${path}`, {
      method,
      headers,
      body: JSON.stringify(json),
    })
    expect(response.ok).toBe(true)
  }
  const model = { provider: 'openai-compatible', model: 'names-errors', baseUrl: server.url('openai') }
  await send('POST', '/models', model)
  await send('PUT', '/models/choice', { judge: 'names-errors' })
  const id = randomUUID()
  const answer =
    'Perplexity was <b>found by bakers</b>. It is the exponential of the mean negative log likelihood.'
  await send('POST', '/attempts', { id, question: 'foundations/perplexity', answer })
  await using tab = await visit(viva, `/a/${id}`)
  const { page } = tab
  const part = page.getByRole('region', { name: 'Outside the key, unchecked' })
  await part.getByText('It came out of a bakery, and nobody has measured it.').waitFor()
  expect(await part.textContent()).toContain('Perplexity was <b>found by bakers</b>.')
  expect([...(await axeSays(page)), ...(await inTheDark(page))]).toEqual([])
  expect(tab.faults).toEqual([])
})
