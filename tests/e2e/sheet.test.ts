import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { axeSays, openBrowser, openTab, PHONE, runsOver } from './browser.ts'
import { fillRecord } from './lines.ts'
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

test('an empty sheet says what comes next', async () => {
  await using tab = await openTab(browser, viva, '/sheet')
  await tab.page.getByRole('heading', { name: 'No answers yet.' }).waitFor()
  await tab.page.getByRole('link', { name: 'Go to Today' }).click()
  await tab.page.waitForURL(url => url.pathname === '/')
  expect(tab.faults).toEqual([])
})

test('History leads to the sheet, each gap to its report, and the deck is downloaded', async () => {
  await fillRecord(viva)
  await using tab = await openTab(browser, viva, '/history')
  const { page } = tab
  await page.getByRole('link', { name: /^The \d+ points you lost/ }).click()
  await page.locator('.gap').first().waitFor()
  expect(await axeSays(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Cards for Anki' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('viva-gaps.apkg')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('.point:target, .point[data-highlighted]').first().waitFor()
  expect(tab.faults).toEqual([])
})

test('fits a phone, and prints without chrome on two pages at most', async () => {
  // Answers that make nothing, to more questions than two pages have room for.
  const { questions } = (await (await fetch(`${viva.address}/api/bank`)).json()) as {
    questions: readonly { id: string }[]
  }
  for (const { id: question } of questions.slice(0, 40))
    await fetch(`${viva.address}/api/attempts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: crypto.randomUUID(), question, answer: 'I would have to look that up.' }),
    })
  await using tab = await openTab(browser, viva, '/sheet', PHONE)
  const { page } = tab
  await page.locator('.gap').first().waitFor()
  expect(await page.locator('.sheet-lead').textContent()).toMatch(/\d+ more are in the reports\.$/)
  expect([await axeSays(page), await runsOver(page)]).toEqual([[], false])
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.btn:visible, .tabs:visible, .key-line:visible').count()).toBe(0)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2)
})
