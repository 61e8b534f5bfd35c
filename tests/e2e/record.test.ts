import { readFile } from 'node:fs/promises'
import type { Request } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { freshViva, visit } from './shared.ts'
import type { Viva } from './viva.ts'
import { fillRecord } from './lines.ts'

const settingsOf = async ({ address }: Viva) => (await fetch(`${address}/api/settings`)).json()

describe('the record', () => {
  test('goes out, comes back on another machine byte for byte, and a damaged file is refused by line', async () => {
    const viva = await freshViva()
    await fillRecord(viva)
    await using tab = await visit(viva, '/settings')
    const { page } = tab
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export everything' }).click(),
    ])
    const file = await download.path()
    const lines = await readFile(file, 'utf8')

    const other = await freshViva()
    await using there = await visit(other, '/settings')
    const damaged = lines.split('\n').with(2, '{"kind":').join('\n')
    const field = there.page.locator('input[type=file]')
    await field.setInputFiles({ name: 'damaged.jsonl', mimeType: 'text/plain', buffer: Buffer.from(damaged) })
    await there.page.getByRole('alert').filter({ hasText: 'line 3' }).waitFor()
    expect(await (await fetch(`${other.address}/api/record`)).text()).toBe('')

    await field.setInputFiles({ name: 'out.jsonl', mimeType: 'text/plain', buffer: Buffer.from(lines) })
    await there.page.getByText(/lines added, 0 lines already there\./).waitFor()
    expect(await (await fetch(`${other.address}/api/record`)).text()).toBe(lines)
    await there.page.getByRole('link', { name: 'Review' }).click()
    await there.page.locator('.past a').first().waitFor()
  })

  test('is deleted only when the phrase is typed', async () => {
    const viva = await freshViva()
    await fillRecord(viva)
    await using tab = await visit(viva, '/settings')
    const { page } = tab
    const button = page.getByRole('button', { name: 'Delete everything' })
    expect(await button.isDisabled()).toBe(true)
    await page.getByLabel('Delete').fill('delete everything')
    await button.click()
    await page.getByText('Everything is deleted').waitFor()
    expect(await (await fetch(`${viva.address}/api/record`)).text()).toBe('')
  })

  test('two settings changed within a moment are stored in their order, however slow the first is', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, '/settings')
    const { page } = tab
    const first = Promise.withResolvers<void>()
    const change = (request: Request) => request.method() === 'PUT' && request.url().endsWith('/api/settings')
    const minutes = page.getByLabel('Minutes a day')
    await minutes.waitFor()
    await page.route(
      '**/api/settings',
      async route => {
        await first.promise
        await route.continue()
      },
      { times: 1 },
    )
    await minutes.fill('45')
    const [slow] = await Promise.all([page.waitForRequest(change), minutes.press('Tab')])
    await page.getByText('Dark', { exact: true }).click()
    await page.locator('html[data-theme=dark]').waitFor()
    first.resolve()
    await slow.response()
    await expect.poll(() => settingsOf(viva)).toMatchObject({ theme: 'dark', minutesPerDay: 45 })
  })

  test('settings are kept, and the interview bends the plan', async () => {
    const viva = await freshViva()
    await fillRecord(viva)
    await using tab = await visit(viva, '/settings')
    const { page } = tab
    const inTen = new Date(Date.now() + 10 * 86_400_000)
    const day = `${inTen.getFullYear()}-${String(inTen.getMonth() + 1).padStart(2, '0')}-${String(inTen.getDate()).padStart(2, '0')}`
    await page.getByLabel('Interview on').fill(day)
    await page.getByLabel('Minutes a day').fill('45')
    await page.getByLabel('Minutes a day').press('Tab')
    await expect.poll(() => settingsOf(viva)).toMatchObject({ minutesPerDay: 45 })
    // The request that stores the theme is cut, as a reload may cut it.
    await page.route('**/api/settings', route => route.abort(), { times: 1 })
    await page.getByText('Dark', { exact: true }).click()
    await page.getByText('This setting was not stored.').waitFor()
    await page.reload()
    expect(await page.getByLabel('Interview on').inputValue()).toBe(day)
    expect(await page.getByLabel('Minutes a day').inputValue()).toBe('45')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await expect.poll(() => settingsOf(viva)).toMatchObject({ theme: 'dark', minutesPerDay: 45 })
    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await page.locator('.countdown', { hasText: '10 days to the interview' }).waitFor()
    await page.getByText('minutes a day, at most 45').waitFor()
  })
})
