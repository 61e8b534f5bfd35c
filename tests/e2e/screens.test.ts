import { get } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { axeSays, DESKTOP, runsOver, openBrowser, openTab, PHONE } from './browser.ts'
import { PERPLEXITY } from './answer-editor.ts'
import { fillRecord, set } from './lines.ts'
import { openInterview, sitInterview, step } from './interviews.ts'
import { startViva } from './viva.ts'
import type { Viva } from './viva.ts'

let browser: Browser
let viva: Viva
let report: string
let debrief: string
let paused: string
/** Left, an interview is paused; so each look takes a fresh one. */
const running: string[] = []
beforeAll(async () => {
  browser = await openBrowser()
  viva = await startViva()
  report = `/a/${(await fillRecord(viva)).id}`
  await set(viva, {})
  debrief = `/interviews/${(await sitInterview(viva)).id}/debrief`
  paused = `/interviews/${(await step(viva, await openInterview(viva), { kind: 'pause' })).id}`
  for (let i = 0; i < 2; i += 1) {
    const asked = await step(viva, await openInterview(viva), { kind: 'hint' })
    running.push(
      `/interviews/${(await step(viva, asked, { kind: 'say', answer: 'Something that says little.' })).id}`,
    )
  }
})
afterAll(async () => {
  await browser.close()
  await viva[Symbol.asyncDispose]()
})

/** Each screen, and what shows that it is there. */
const SCREENS: readonly (readonly [name: string, path: () => string, there: string])[] = [
  ['Today', () => '/', '#weak'],
  ['Bank', () => '/bank', '.index [data-row]'],
  ['Map', () => '/map', '.map-node'],
  ['Practice', () => PERPLEXITY, '.cm-content'],
  ['Report', () => report, '.point'],
  ['Interviews', () => '/interviews', '.blueprint, .own'],
  ['Interview', () => running.pop() ?? '', '.cm-content'],
  ['Interview, paused', () => paused, '.turn'],
  ['Debrief', () => `${debrief}#q1`, '#q1 .point'],
  ['Exercises', () => '/exercises', '.index a'],
  ['Exercise', () => '/exercises/architecture/kv-cache/as-large-as-the-weights?seed=7', '#sum'],
  ['Labs', () => '/labs', '.lab-list a'],
  ['Lab', () => '/labs/attention', '.guess-box'],
  [
    'Lab, shown',
    () => '/labs/attention?d=64&n=100&draws=500&seed=2&mask=causal&said=0.3&of=64-100',
    '.lab-table',
  ],
  ['History', () => '/history', '.past a'],
  ['Gap sheet', () => '/sheet', '.gap'],
  ['Glossary', () => '/glossary', '.terms, .message'],
  ['Glossary drill', () => '/glossary/drill', '.drill-term'],
  ['Settings', () => '/settings', '.field'],
  ['More', () => '/more', '.places a'],
  ['a page that is not there', () => '/nowhere', '.message'],
  ['a question that is not there', () => '/q/foundations/not-there', '.message'],
  ['a report that is not there', () => '/a/11111111-1111-4111-8111-111111111111', '.message'],
]

/** Eighteen screens, each looked over twice. */
const SLOW_MS = 300_000

/** In the dark only the colours differ. */
const COLOURS = ['color-contrast', 'link-in-text-block']

test.each([
  ['desktop', DESKTOP, 1024],
  ['phone', PHONE, 360],
] as const)(
  'on %s axe finds nothing on any screen, light or dark, none runs over, and the content policy refuses nothing',
  async (_, options, narrow) => {
    await using tab = await openTab(browser, viva, '/', { ...options, colorScheme: 'light' })
    const { page } = tab
    const found: string[] = []
    for (const [name, path, there] of SCREENS) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize(options.viewport)
      await page.goto(path())
      await page.locator(there).first().waitFor()
      const says = [...(await axeSays(page))]
      await page.emulateMedia({ colorScheme: 'dark' })
      says.push(...(await axeSays(page, COLOURS)))
      await page.setViewportSize({ width: narrow, height: 800 })
      if (await runsOver(page)) says.push('runs over to the side')
      found.push(...says.map(line => `${name}: ${line}`))
    }
    expect([...found, ...tab.faults]).toEqual([])
  },
  SLOW_MS,
)

test('forms that open in their row are as clean', async () => {
  await using tab = await openTab(browser, viva, report)
  const { page } = tab
  await page
    .locator(".point[data-v='contradicted']")
    .getByRole('button', { name: /^Appeal/ })
    .click()
  await page.getByRole('button', { name: 'Settle it yourself' }).click()
  await page.getByText('Rate it yourself').click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Keys/ }).click()
  expect(await axeSays(page)).toEqual([])
})

test('on a phone what is touched is large enough', async () => {
  await using tab = await openTab(browser, viva, report, PHONE)
  const found: string[] = []
  for (const path of [
    '/',
    PERPLEXITY,
    report,
    '/map',
    '/more',
    '/settings',
    '/interviews',
    paused,
    debrief,
  ]) {
    await tab.page.goto(path)
    await tab.page.locator('h1').first().waitFor()
    const small = await tab.page
      .locator('.btn, .wordmark, .tabs a, .places a, button.rung, .lengths [role=tab]')
      .evaluateAll(things =>
        things.flatMap(thing => {
          const { width, height } = thing.getBoundingClientRect()
          return width > 0 && (height < 44 || width < 24)
            ? [`${thing.textContent}: ${Math.round(width)} × ${Math.round(height)}`]
            : []
        }),
      )
    found.push(...small)
  }
  expect(found).toEqual([])
})

test('hovering or focusing words lights their point, and a line joins the two', async () => {
  await using tab = await openTab(browser, viva, report)
  const { page } = tab
  await page.locator('.said .ev', { hasText: 'Lower is better' }).hover()
  await page.locator('#lower-is-better[data-highlighted]').waitFor()
  await page.locator('svg.connector[data-v=met]').waitFor()
  await page.locator('#effective-branching-factor').hover()
  expect(await page.locator('.said .ev[data-highlighted]').textContent()).toContain(
    'choosing between 15 words',
  )
})

test('the report prints without chrome, forms and acts', async () => {
  await using tab = await openTab(browser, viva, report)
  await tab.page.locator('.point').first().waitFor()
  await tab.page.emulateMedia({ media: 'print' })
  const shown = async (part: string) => ((await tab.page.locator(part).first().isVisible()) ? [part] : [])
  const parts = await Promise.all(
    ['.tools', '.key-line', '.btn', '.acts', '.verdict-word', '.point', '.sources'].map(shown),
  )
  expect(parts.flat()).toEqual(['.verdict-word', '.point', '.sources'])
})

test('the bank is narrowed by its address', async () => {
  await using tab = await openTab(browser, viva, '/bank')
  const { page } = tab
  await page.locator('.index [data-row]').first().waitFor()
  const all = await page.locator('.index [data-row]').count()
  await page.locator('.facets').getByText('Weak').click()
  await page.waitForURL('**/bank?state=weak')
  await page
    .locator('.index [data-row]')
    .nth(all - 1)
    .waitFor({ state: 'detached' })
  const weak = await page.locator('.index [data-row]').count()
  expect(weak).toBeLessThan(all)
  await page.reload()
  await page.locator('.index [data-row]').first().waitFor()
  expect(await page.locator('.index [data-row]').count()).toBe(weak)
  await page.goto('/bank?q=guessing+uniformly')
  await page.locator('.why mark', { hasText: 'uniformly' }).first().waitFor()
})

test('other names for this machine, and other pages, are refused', async () => {
  const port = new URL(viva.address).port
  const ask = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: '/api/today', headers }, response =>
        resolve(response.resume().statusCode ?? 0),
      ).on('error', reject)
    })
  expect(await ask({ host: `localhost:${port}` })).toBe(200)
  expect(await ask({ host: 'evil.example' })).toBe(403)
  expect(await ask({ host: `localhost:${port}`, origin: 'http://evil.example' })).toBe(403)
})

test('the first screen brings no editor, no report and no schemas, and weighs less than 108 kB, fonts aside', async () => {
  await using fresh = await startViva()
  await using tab = await openTab(browser, fresh)
  const { page } = tab
  await page.getByRole('link', { name: /^Begin with/ }).waitFor()
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const files = loaded.filter(name => /assets.*\.(js|css)$/.test(name))
  expect(
    files.filter(name => /CodeEditor|ReportPage|PracticePage|Interview|Debrief|katex/.test(name)),
  ).toEqual([])
  const texts = await Promise.all(files.map(async file => (await fetch(file)).text()))
  expect(texts.filter(text => text.includes('ZodError'))).toEqual([])
  expect(texts.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThan(108_000)
})
