import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser, openTab } from './browser.ts'
import { fillRecord } from './lines.ts'
import { startViva } from './viva.ts'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('the record', () => {
  test('goes out, comes back on another machine byte for byte, and a damaged file is refused by line', async () => {
    await using viva = await startViva()
    await fillRecord(viva)
    await using tab = await openTab(browser, viva, '/settings')
    const { page } = tab
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export everything' }).click(),
    ])
    const file = join(viva.home, 'out.jsonl')
    await download.saveAs(file)
    const lines = await readFile(file, 'utf8')

    await using other = await startViva()
    await using there = await openTab(browser, other, '/settings')
    const damaged = join(other.home, 'damaged.jsonl')
    await writeFile(damaged, lines.split('\n').with(2, '{"kind":').join('\n'))
    const field = there.page.locator('input[type=file]')
    await field.setInputFiles(damaged)
    await there.page.getByRole('alert').filter({ hasText: 'line 3' }).waitFor()
    expect(await (await fetch(`${other.address}/api/record`)).text()).toBe('')

    await field.setInputFiles(file)
    await there.page.getByText(/lines added, 0 lines already there\./).waitFor()
    expect(await (await fetch(`${other.address}/api/record`)).text()).toBe(lines)
    await there.page.getByRole('link', { name: 'History' }).click()
    await there.page.locator('.past a').first().waitFor()
  })

  test('is deleted only when the phrase is typed', async () => {
    await using viva = await startViva()
    await fillRecord(viva)
    await using tab = await openTab(browser, viva, '/settings')
    const { page } = tab
    const button = page.getByRole('button', { name: 'Delete everything' })
    expect(await button.isDisabled()).toBe(true)
    await page.getByLabel('Delete').fill('delete everything')
    await button.click()
    await page.getByText('Everything is deleted').waitFor()
    expect(await (await fetch(`${viva.address}/api/record`)).text()).toBe('')
  })

  test('settings are kept, and the interview bends the plan', async () => {
    await using viva = await startViva()
    await fillRecord(viva)
    await using tab = await openTab(browser, viva, '/settings')
    const { page } = tab
    const inTen = new Date(Date.now() + 10 * 86_400_000)
    const day = `${inTen.getFullYear()}-${String(inTen.getMonth() + 1).padStart(2, '0')}-${String(inTen.getDate()).padStart(2, '0')}`
    await page.getByLabel('Interview on').fill(day)
    await page.getByLabel('Minutes a day').fill('45')
    await page.getByLabel('Minutes a day').press('Tab')
    await page.getByText('Dark', { exact: true }).click()
    await page.reload()
    expect(await page.getByLabel('Interview on').inputValue()).toBe(day)
    expect(await page.getByLabel('Minutes a day').inputValue()).toBe('45')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await page.locator('.countdown', { hasText: '10 days to the interview' }).waitFor()
    await page.getByText('minutes a day, at most 45').waitFor()
  })
})
