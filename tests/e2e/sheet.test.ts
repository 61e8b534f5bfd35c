import { beforeEach, expect, test } from 'vitest'
import { axeSays } from './axe.ts'
import { PHONE, runsOver } from './browser.ts'
import { freshViva, visit } from './shared.ts'
import { bring, fillRecord, plainAttempt, wholeBank } from './lines.ts'
import type { Viva } from './viva.ts'

let viva: Viva
beforeEach(async () => {
  viva = await freshViva()
})

test('an empty sheet says what comes next', async () => {
  await using tab = await visit(viva, '/sheet')
  await tab.page.getByRole('heading', { name: 'No answers yet.' }).waitFor()
  await tab.page.getByRole('link', { name: 'Go to Today' }).click()
  await tab.page.waitForURL(url => url.pathname === '/')
  expect(tab.faults).toEqual([])
})

test('History leads to the sheet, each gap to its report, and the deck is downloaded', async () => {
  await fillRecord(viva)
  await using tab = await visit(viva, '/history')
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
  const { questions } = await wholeBank(viva)
  await bring(
    viva,
    questions.slice(0, 40).map(question => plainAttempt(question, 0, 0)),
  )
  await using tab = await visit(viva, '/sheet', PHONE)
  const { page } = tab
  await page.locator('.gap').first().waitFor()
  expect(await page.locator('.sheet-lead').textContent()).toMatch(/\d+ more are in the reports\.$/)
  expect([await axeSays(page), await runsOver(page)]).toEqual([[], false])
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.btn:visible, .tabs:visible, .key-line:visible').count()).toBe(0)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2)
})
