import { beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { axeSays } from './axe.ts'
import { DESKTOP, PHONE, runsOver } from './browser.ts'
import { freshViva, visit } from './shared.ts'
import { fillRecord } from './lines.ts'
import type { Viva } from './viva.ts'

let viva: Viva
beforeAll(async () => {
  viva = await freshViva()
  await fillRecord(viva)
})

const FIELD = 'Search the bank and your answers'
const rows = (page: Page) => page.locator('.index [data-row]')
/** The row that is selected, by its title. */
const selected = (page: Page) => page.locator('.index [data-current] .t')

describe('the search of the Bank', () => {
  test.each([
    ['kv cache', '/q/architecture/kv-cache'],
    ['flash attn', '/q/architecture/flash-attention'],
    ['sft', '/q/research/rlhf'],
    ['why is decode slow', '/q/architecture/kv-cache'],
  ])('“%s” and Enter leads to %s', async (query, path) => {
    await using tab = await visit(viva, '/bank')
    const { page } = tab
    await rows(page).first().waitFor()
    await page.keyboard.press('/')
    // Faster than any reply, so that Enter has to wait for the last of them.
    await page.keyboard.type(query)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${path}`)
    expect(tab.faults).toEqual([])
  })

  test('puts the best match first, selects it, shows it and says why it is there', async () => {
    await using tab = await visit(viva, '/bank')
    const { page } = tab
    await page.getByLabel(FIELD).fill('kv cache')
    await page.locator('.found [data-row]').first().waitFor()
    expect(await rows(page).first().locator('.t').textContent()).toBe('KV cache')
    expect(await selected(page).allTextContents()).toEqual(['KV cache'])
    expect(await page.locator('.peek-prompt').textContent()).toContain('What is the KV cache')
    expect(await rows(page).first().locator('mark').first().textContent()).toBe('KV cache')
    expect(await rows(page).first().locator('.why').textContent()).toBe('Title')
    expect(await page.locator('.index h2:visible').count()).toBe(0)
  })

  test('counts in the filters what it found, and nothing where nothing is found', async () => {
    await using tab = await visit(viva, '/bank?q=kv+cache')
    const { page } = tab
    await page.locator('.found [data-row]').first().waitFor()
    const all = page.locator('.facets .choice', { hasText: 'All' }).locator('.num')
    expect(await all.textContent()).toBe(String(await rows(page).count()))
    await page.getByLabel(FIELD).fill('purplexitee')
    await page.getByText('Nothing matches “purplexitee”.').waitFor()
    expect(await all.textContent()).toBe('0')
    expect(await page.locator('.peek').count()).toBe(0)
    await page.getByRole('link', { name: 'Perplexity' }).click()
    await page.locator('.found [data-row]').first().waitFor()
    expect(await selected(page).textContent()).toBe('Perplexity')
  })

  test('says how it read a slip', async () => {
    await using tab = await visit(viva, '/bank?q=hallucinaton')
    await tab.page.getByText('Read as “hallucination”.').waitFor()
    expect(await selected(tab.page).textContent()).toBe('Hallucination detection')
  })

  test('quotes the learner’s own words with their day', async () => {
    await using tab = await visit(viva, '/bank?q=guessing+uniformly')
    const why = tab.page.locator('.why').filter({ hasText: 'uniformly' }).first()
    await why.locator('mark', { hasText: 'uniformly' }).waitFor()
    expect(await why.textContent()).toMatch(/^Your answer of \d+ \w+: “/)
  })

  test('offers to search without filters that let nothing through', async () => {
    await using tab = await visit(viva, '/bank?q=kv+cache&section=foundations&level=research')
    const { page } = tab
    await page.getByRole('button', { name: 'Search without filters' }).click()
    await page.waitForURL('**/bank?q=kv+cache')
    expect(await selected(page).textContent()).toBe('KV cache')
  })
})

test('the Bank opens with the first row of its list selected and shown', async () => {
  await using tab = await visit(viva, '/bank')
  const { page } = tab
  await rows(page).first().waitFor()
  const first = rows(page).first()
  expect(await selected(page).textContent()).toBe(await first.locator('.t').textContent())
  expect(await page.locator('.peek-prompt').textContent()).toBe(await first.locator('.p').textContent())
})

test('the legend explains every state, the boxes and the levels', async () => {
  await using tab = await visit(viva, '/bank')
  const { page } = tab
  await page.getByText('What the words and boxes mean').click()
  const terms = await page.locator('.legend dt').allTextContents()
  expect(terms).toEqual(
    expect.arrayContaining(['Due', 'Weak', 'Holding', 'Open', 'Revealed', 'New', 'Specialist']),
  )
  expect(await axeSays(page, { within: ['.legend'] })).toEqual([])
})

test.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const)('while one searches, axe has nothing against the Bank on a %s', async (_, device) => {
  await using tab = await visit(viva, '/bank?q=guessing+uniformly', device)
  await rows(tab.page).first().waitFor()
  expect(await axeSays(tab.page)).toEqual([])
  expect(await runsOver(tab.page)).toBe(false)
})
