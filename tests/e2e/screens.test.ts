import { get } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { axeSays, DESKTOP, expectNoOverflow, openBrowser, openTab, PHONE } from './browser.ts'
import { PERPLEXITY } from './desk.ts'
import { fillRecord, set } from './lines.ts'
import { startViva } from './viva.ts'
import type { Viva } from './viva.ts'

let browser: Browser
let viva: Viva
let report: string
beforeAll(async () => {
  browser = await openBrowser()
  viva = await startViva()
  report = `/a/${(await fillRecord(viva)).id}`
  await set(viva, {})
})
afterAll(async () => {
  await browser.close()
  await viva[Symbol.asyncDispose]()
})

/** Each screen, and what shows that it is there. */
const SCREENS: readonly (readonly [name: string, path: () => string, there: string])[] = [
  ['Today', () => '/', '.queue a'],
  ['Bank', () => '/bank', '.index [data-row]'],
  ['Practice', () => PERPLEXITY, '.cm-content'],
  ['Report', () => report, '.point'],
  ['History', () => '/history', '.past a'],
  ['Glossary', () => '/glossary', '.terms, .message'],
  ['Settings', () => '/settings', '.field'],
  ['a page that is not there', () => '/nowhere', '.message'],
  ['a report that is not there', () => '/a/11111111-1111-4111-8111-111111111111', '.message'],
]

describe.each([
  ['desktop, light', { ...DESKTOP, colorScheme: 'light' as const }, undefined],
  ['desktop, dark', { ...DESKTOP, colorScheme: 'dark' as const }, ['color-contrast', 'link-in-text-block']],
  ['phone, light', { ...PHONE, colorScheme: 'light' as const }, undefined],
  ['phone, dark', { ...PHONE, colorScheme: 'dark' as const }, ['color-contrast']],
])('on %s', (_, options, rules) => {
  test('axe finds nothing on any screen, none runs over, and the content policy refuses nothing', async () => {
    await using tab = await openTab(browser, viva, '/', options)
    for (const [name, path, there] of SCREENS) {
      await tab.page.goto(path())
      await tab.page.locator(there).first().waitFor()
      expect(await axeSays(tab.page, rules), name).toEqual([])
      await expectNoOverflow(tab.page)
    }
    expect(tab.faults).toEqual([])
  })
})

test('forms that open in their row are as clean', async () => {
  await using tab = await openTab(browser, viva, report)
  const { page } = tab
  await page.locator(".point[data-v='contradicted']").getByRole('button', { name: /^Appeal/ }).click()
  await page.getByRole('button', { name: 'Settle it yourself' }).click()
  await page.getByText('Rate it yourself').click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Keys/ }).click()
  expect(await axeSays(page)).toEqual([])
})

test('on a phone what is touched is large enough', async () => {
  await using tab = await openTab(browser, viva, report, PHONE)
  for (const path of ['/', PERPLEXITY, report, '/settings']) {
    await tab.page.goto(path)
    await tab.page.locator('h1').first().waitFor()
    const small = await tab.page.locator('.btn, .tabs a, button.rung, .lengths [role=tab]').evaluateAll(things =>
      things.flatMap(thing => {
        const { width, height } = thing.getBoundingClientRect()
        return width > 0 && (height < 44 || width < 24) ? [`${thing.textContent}: ${Math.round(width)} × ${Math.round(height)}`] : []
      }),
    )
    expect(small, path).toEqual([])
  }
})

test('hovering or focusing words lights their point, and a line joins the two', async () => {
  await using tab = await openTab(browser, viva, report)
  const { page } = tab
  await page.locator('.said .ev', { hasText: 'Lower is better' }).hover()
  await page.locator('#lower-is-better[data-lit]').waitFor()
  await page.locator('svg.leader[data-v=met]').waitFor()
  await page.locator('#effective-branching-factor').hover()
  await page.locator('.said .ev[data-lit]', { hasText: 'choosing between 15 words' }).waitFor()
})

test('the report prints without chrome, forms and acts', async () => {
  await using tab = await openTab(browser, viva, report)
  await tab.page.locator('.point').first().waitFor()
  await tab.page.emulateMedia({ media: 'print' })
  for (const gone of ['.tools', '.key-line', '.btn', '.acts']) expect(await tab.page.locator(gone).first().isVisible(), gone).toBe(false)
  expect(await tab.page.locator('.verdict-word').isVisible()).toBe(true)
})

test('the bank is narrowed by its address', async () => {
  await using tab = await openTab(browser, viva, '/bank')
  const { page } = tab
  await page.locator('.index [data-row]').first().waitFor()
  const all = await page.locator('.index [data-row]').count()
  await page.locator('.facets').getByText('Weak').click()
  await page.waitForURL('**/bank?state=weak')
  const weak = await page.locator('.index [data-row]').count()
  expect(weak).toBeLessThan(all)
  await page.reload()
  await page.locator('.index [data-row]').first().waitFor()
  expect(await page.locator('.index [data-row]').count()).toBe(weak)
  await page.goto('/bank?q=guessing+uniformly')
  await page.locator('.mine mark', { hasText: 'uniformly' }).first().waitFor()
})

test('other names for this machine, and other pages, are refused', async () => {
  const port = new URL(viva.address).port
  const ask = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: '/api/today', headers }, response => resolve(response.resume().statusCode ?? 0)).on('error', reject)
    })
  expect(await ask({ host: `localhost:${port}` })).toBe(200)
  expect(await ask({ host: 'evil.example' })).toBe(403)
  expect(await ask({ host: `localhost:${port}`, origin: 'http://evil.example' })).toBe(403)
})

test('the first screen brings no editor and no report, and weighs less than 250 kB, fonts aside', async () => {
  await using fresh = await startViva()
  await using tab = await openTab(browser, fresh)
  const { page } = tab
  await page.getByRole('link', { name: /^Begin with/ }).waitFor()
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const files = loaded.filter(name => /assets.*\.(js|css)$/.test(name))
  expect(files.filter(name => /CodeEditor|ReportPage|PracticePage|katex/.test(name))).toEqual([])
  const sizes = await Promise.all(files.map(async file => gzipSync(Buffer.from(await (await fetch(file)).arrayBuffer())).length))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000)
})
