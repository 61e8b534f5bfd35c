/** The parts of the labs on FlashAttention and on a training plan that other labs do not have. */
import { beforeAll, expect, test } from 'vitest'
import { freshViva, visit } from './shared.ts'
import type { Viva } from './viva.ts'

let viva: Viva
beforeAll(async () => {
  viva = await freshViva()
})

test('tiles twice as high move half as much, and keys move along', async () => {
  const at = '/labs/flash-attention?tokens=8192&d=64&rows=128&seed=1&said=12&of=8192-64-128'
  await using tab = await visit(viva, at)
  const { page } = tab
  await page.locator('.guess-said', { hasText: 'You said 12.0 times fewer, and it is 4.0' }).waitFor()
  expect(await page.locator('tr[data-here] td').first().textContent()).toBe('136 MB')
  await page.keyboard.press(']')
  await page.locator('tr[data-here] th', { hasText: '256' }).waitFor()
  expect(await page.locator('tr[data-here] td').first().textContent()).toBe('69.2 MB')
  expect(await page.locator('.guess-said').textContent()).toMatch(/^Your prediction was for other values/)
  await page.keyboard.press('n')
  await page.waitForURL(url => url.searchParams.get('seed') === '2')
  expect(tab.faults).toEqual([])
})

test('a stage shards its part, and GPUs halve the days and leave the bill', async () => {
  const at = '/labs/training-plan?stage=1&params=7&cards=64&tokens=2000&said=50&of=1-7-64'
  await using tab = await visit(viva, at)
  const { page } = tab
  await page.locator('.guess-said', { hasText: 'You said 50 GB, and it is 29.3 GB.' }).waitFor()
  expect(await page.locator('.plan-said').textContent()).toMatch(/^38.4 days and 147,000 dollars/)
  await page.getByLabel('GPUs').fill('128')
  await page.keyboard.press('Enter')
  await page.locator('.plan-said', { hasText: '19.2 days and 147,000 dollars' }).waitFor()
  await page.locator('h1').click()
  await page.keyboard.press(']')
  await page.locator('tr[data-here] th', { hasText: '2' }).first().waitFor()
  expect(new URL(page.url()).searchParams.get('stage')).toBe('2')
  expect(tab.faults).toEqual([])
})
