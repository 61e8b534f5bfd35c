import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { LABS } from '../../src/labs/index.ts'
import { labRows } from '../labs/lab-rows.ts'
import { axeSays, openBrowser, openTab, PHONE, runsOver } from './browser.ts'
import { startViva } from './viva.ts'
import type { Viva } from './viva.ts'

let browser: Browser
let viva: Viva
beforeAll(async () => {
  browser = await openBrowser()
  viva = await startViva()
})
afterAll(async () => {
  await browser.close()
  await viva[Symbol.asyncDispose]()
})

const SHOWN = '/labs/attention?d=64&n=100&draws=500&seed=2&mask=causal&said=0.3&of=64-100'

describe.each(LABS.map(lab => [lab.id, lab] as const))('the lab %s', (id, { questions }) => {
  test('asks for a prediction, shows on Space, and has what a page needs, on a phone too', async () => {
    await using tab = await openTab(browser, viva, `/labs/${id}`, { ...PHONE, colorScheme: 'light' })
    const { page } = tab
    const found: string[] = []
    const look = async (where: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        found.push(...(await axeSays(page)).map(line => `${where}, ${colorScheme}: ${line}`))
      }
      await page.setViewportSize({ width: 360, height: 800 })
      if (await runsOver(page)) found.push(`${where}: runs over to the side`)
    }
    await page.getByRole('slider').waitFor()
    expect(await page.locator('main svg[role=img], main table').count()).toBe(0)
    await look('before')
    await page.keyboard.press('Space')
    await page.locator('main svg[role=img], main table').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^You said .+ it is /)
    // A lab that trains has its number later, and on a busy machine much later.
    await page.locator('.guess-said b.num').nth(1).waitFor({ timeout: 40_000 })
    await page.waitForURL(url => url.searchParams.has('said'))
    await look('after')
    expect(await page.locator('main table').count()).toBeGreaterThan(0)
    expect(await page.locator('.lab-serves a').count()).toBe(questions.length)
    expect([...found, ...tab.faults]).toEqual([])
  })

  test('fetches its own file, as large as the table says and under 150 kB', async () => {
    await using tab = await openTab(browser, viva, '/labs')
    const { page } = tab
    await page.locator('.lab-list a').first().waitFor()
    const name = `/${id.replaceAll('-', '')}lab-`
    let own: Promise<Buffer> | undefined
    page.on('response', response => {
      const path = new URL(response.url()).pathname.toLowerCase()
      if (path.includes(name) && path.endsWith('.js')) own = response.body()
    })
    await page.locator(`.lab-list a[href="/labs/${id}"]`).click()
    await page.getByRole('slider').waitFor()
    const bytes = gzipSync((await own) ?? '').length
    expect(bytes).toBeLessThan(150_000)
    const said = labRows().find(row => row.id === id)?.kilobytes ?? NaN
    expect(Math.abs(bytes / 1000 / said - 1)).toBeLessThan(0.2)
  })
})

test('the same address shows the same picture, and keys move along', async () => {
  await using tab = await openTab(browser, viva, SHOWN)
  await using other = await openTab(browser, viva, SHOWN)
  const picture = async ({ page }: typeof tab) => {
    await page.locator('.sticks').first().waitFor()
    return page.locator('.sticks').evaluateAll(pictures => pictures.map(picture => picture.outerHTML))
  }
  expect(await picture(tab)).toEqual(await picture(other))
  const { page } = tab
  await page.keyboard.press(']')
  await page.locator('tr[data-here] th', { hasText: '128' }).waitFor()
  await page.waitForURL(url => url.searchParams.get('d') === '128')
  expect(await page.locator('.guess-said').textContent()).toMatch(/^Your prediction was for other values/)
  await page.keyboard.press('[')
  await page.locator('.guess-said', { hasText: 'You said 0.30' }).waitFor()
  await page.keyboard.press('n')
  await page.locator('.state', { hasText: 'Seed 3' }).waitFor()
  expect(await picture(tab)).not.toEqual(await picture(other))
  await page.getByRole('radio', { name: 'none' }).focus()
  await page.keyboard.press('Space')
  await page.waitForURL(url => url.searchParams.get('mask') === 'none')
  await page.getByRole('button', { name: 'Predict again' }).focus()
  await page.keyboard.press('Space')
  await page.locator('input[type=range]:focus').waitFor()
  expect(await page.locator('.sticks').count()).toBe(0)
  expect(tab.faults).toEqual([])
})

test('a lab leads to its question, and a report on that question back', async () => {
  await using tab = await openTab(browser, viva, SHOWN)
  const { page } = tab
  await page.locator('.lab-onward a').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/q/foundations/scaled-dot-product-attention')
  const id = crypto.randomUUID()
  await fetch(`${viva.address}/api/attempts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id,
      question: 'foundations/scaled-dot-product-attention',
      answer: 'The scores are divided by the root of the key dimension.',
    }),
  })
  await page.goto(`/a/${id}`)
  await page.getByRole('link', { name: 'See it run' }).click()
  await page.waitForURL('**/labs/attention')
  expect(tab.faults).toEqual([])
})

test.each(['/labs/nothing', '/labs/constructor'])('%s says that there is no such lab', async path => {
  await using tab = await openTab(browser, viva, path)
  await tab.page.getByRole('heading', { name: 'There is no such lab.' }).waitFor()
  await tab.page.getByRole('link', { name: 'All labs' }).click()
  await tab.page.locator('.lab-list a').first().waitFor()
  expect(tab.faults).toEqual([])
})
