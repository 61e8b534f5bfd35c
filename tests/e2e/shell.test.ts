import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser, openTab, PHONE, runsOver } from './browser.ts'
import { startViva } from './viva.ts'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('on a phone', () => {
  test('five entries stand in the bar, large enough and clear of the rim, and More leads to the rest', async () => {
    await using viva = await startViva()
    await using tab = await openTab(browser, viva, '/', PHONE)
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
        ['Today', 'Bank', 'Interviews', 'History', 'More'].map(name => ({
          name,
          icons: 1,
          fits: true,
          large: true,
        })),
      )
    }
    for (const name of ['Exercises', 'Labs', 'Glossary', 'Map', 'Settings']) {
      await bar.getByRole('link', { name: 'More' }).click()
      await page.waitForURL('**/more')
      await page.locator('.places').getByRole('link', { name }).click()
      await page.locator('main h1').first().waitFor()
      expect(new URL(page.url()).pathname).toBe(`/${name.toLowerCase()}`)
      const current = bar.locator('[aria-current]:visible')
      expect(await current.allTextContents()).toEqual([name === 'Map' ? 'Bank' : 'More'])
      expect(await runsOver(page)).toBe(false)
    }
    expect(tab.faults).toEqual([])
  })

  test('on a large screen all entries stand in one line, and More is not among them', async () => {
    await using viva = await startViva()
    await using tab = await openTab(browser, viva)
    const bar = tab.page.getByRole('navigation', { name: 'Main' })
    await bar.waitFor()
    expect(await bar.getByRole('link').allTextContents()).toEqual(
      expect.arrayContaining(['Today', 'Exercises', 'Labs', 'Glossary', 'Settings']),
    )
    expect(await bar.getByRole('link', { name: 'More' }).count()).toBe(0)
  })
})

test('a question that is not there offers no keys of an answer', async () => {
  await using viva = await startViva()
  await using tab = await openTab(browser, viva, '/q/foundations/not-there')
  await tab.page.getByRole('heading', { name: 'There is nothing here.' }).waitFor()
  const keys = await tab.page
    .getByRole('list', { name: 'Keys of this page' })
    .getByRole('listitem')
    .allTextContents()
  expect(keys).toEqual(['Escback', '?all keys'])
})

test('a page comes back by itself with its server, and so does one that was not fetched before', async () => {
  const viva = await startViva()
  await using tab = await openTab(browser, viva, '/history')
  await using other = await openTab(browser, viva, '/settings')
  await tab.page.getByText('No answers yet.').waitFor()
  await other.page.locator('.field').first().waitFor()
  await viva.stop()
  await tab.page.getByRole('link', { name: 'Today', exact: true }).click()
  await other.page.getByRole('link', { name: 'Glossary' }).click()
  for (const { page } of [tab, other])
    await page.getByRole('heading', { name: 'Viva is not responding.' }).waitFor()
  await using again = await startViva({ home: viva.home, port: Number(new URL(viva.address).port) })
  await tab.page.getByRole('link', { name: /^Begin with/ }).waitFor({ timeout: 20_000 })
  await other.page.locator('.terms, .message').first().waitFor({ timeout: 20_000 })
  await other.page.getByRole('heading', { name: 'Glossary' }).waitFor()
  expect(again.address).toBe(viva.address)
})
