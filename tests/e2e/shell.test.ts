import { get } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { PHONE, runsOver } from './browser.ts'
import { freshViva, visit } from './shared.ts'
import { startViva } from './viva.ts'

describe('on a phone', () => {
  test('five entries stand in the bar, large enough and clear of the rim, and lead to every place', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, '/', PHONE)
    const { page } = tab
    const bar = page.getByRole('navigation', { name: 'Main' })
    await bar.waitFor()
    for (const width of [390, 360, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const shown = () =>
        bar.getByRole('link').evaluateAll(links =>
          links.map(link => {
            const { left, right, top, bottom, height } = link.getBoundingClientRect()
            return {
              name: link.textContent,
              icons: link.querySelectorAll('svg').length,
              fits:
                left >= 4 &&
                right <= innerWidth - 4 &&
                bottom <= innerHeight &&
                link.scrollWidth <= Math.ceil(right - left),
              large: right - left >= 44 && height >= 44 && top > 0,
            }
          }),
        )
      // The page's own face may come after the bar.
      await expect.poll(shown).toEqual(
        ['Today', 'Practise', 'Interviews', 'Review', 'Settings'].map(name => ({
          name,
          icons: 1,
          fits: true,
          large: true,
        })),
      )
    }
    const within = { Practise: ['Exercises', 'Labs', 'Bank'], Review: ['Glossary', 'Gap sheet', 'History'] }
    for (const [entry, places] of Object.entries(within)) {
      await bar.getByRole('link', { name: entry }).click()
      const inside = page.getByRole('navigation', { name: entry })
      for (const name of places) {
        await inside.getByRole('link', { name }).click()
        await page.locator('main h1').first().waitFor()
        expect(await inside.locator('[aria-current]').allTextContents()).toEqual([name])
        expect(await bar.locator('[aria-current]').allTextContents()).toEqual([entry])
        expect(await runsOver(page)).toBe(false)
      }
    }
    expect(tab.faults).toEqual([])
  })

  test('on a large screen they stand in the running head, and keys lead to each place', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva)
    const { page } = tab
    const bar = page.getByRole('navigation', { name: 'Main' })
    await bar.waitFor()
    expect(await bar.getByRole('link').allTextContents()).toEqual([
      'Today',
      'Practise',
      'Interviews',
      'Review',
      'Settings',
    ])
    for (const [key, path] of [
      ['b', '/bank'],
      ['d', '/diagnostic'],
      ['p', '/sheet'],
    ] as const) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await page.waitForURL(`**${path}`)
    }
  })
})

test('a question that is not there offers no keys of an answer', async () => {
  const viva = await freshViva()
  await using tab = await visit(viva, '/q/foundations/not-there')
  await tab.page.getByRole('heading', { name: 'There is nothing here.' }).waitFor()
  const keys = await tab.page
    .getByRole('list', { name: 'Keys of this page' })
    .getByRole('listitem')
    .allTextContents()
  expect(keys).toEqual(['Escback', '?all keys'])
})

test('a page comes back by itself with its server, and so does one that was not fetched before', async () => {
  const viva = await startViva()
  await using tab = await visit(viva, '/history')
  await using other = await visit(viva, '/settings')
  await tab.page.getByText('No answers yet.').waitFor()
  await other.page.locator('.field').first().waitFor()
  await viva.stop()
  await tab.page.getByRole('link', { name: 'Today', exact: true }).click()
  await other.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Practise' }).click()
  for (const { page } of [tab, other])
    await page.getByRole('heading', { name: 'Viva is not responding.' }).waitFor()
  await using again = await startViva({ home: viva.home, port: Number(new URL(viva.address).port) })
  await tab.page.getByRole('link', { name: /^Begin with/ }).waitFor()
  await other.page.locator('.index, .message').first().waitFor()
  await other.page
    .getByRole('heading', { name: /Bank|questions/ })
    .first()
    .waitFor()
  expect(again.address).toBe(viva.address)
})

test('other names for this machine, and other pages, are refused', async () => {
  const viva = await freshViva()
  const port = new URL(viva.address).port
  const ask = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const all = { authorization: `Bearer ${viva.key}`, ...headers }
      get({ host: '127.0.0.1', port, path: '/api/today', headers: all }, response =>
        resolve(response.resume().statusCode ?? 0),
      ).on('error', reject)
    })
  expect(await ask({ host: `localhost:${port}` })).toBe(200)
  expect(await ask({ host: 'evil.example' })).toBe(403)
  expect(await ask({ host: `localhost:${port}`, origin: 'http://evil.example' })).toBe(403)
})

test('the first screen brings no editor, no report and no schemas, and weighs less than 108 kB, fonts aside', async () => {
  const viva = await freshViva()
  await using tab = await visit(viva)
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
