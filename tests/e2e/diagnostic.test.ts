/** Somebody takes the diagnostic: four answers, away and back, the rest passed over, and the map. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { axeSays } from './axe.ts'
import { tooFaint } from './contrast.ts'
import { PHONE, runsOver } from './browser.ts'
import { freshViva, visit } from './shared.ts'
import type { Viva } from './viva.ts'

let viva: Viva
beforeEach(async () => {
  viva = await freshViva()
})

/** An answer that can be read both as a sentence and, where a number is asked for, as one. */
async function type(page: Page): Promise<void> {
  const number = await page.locator('input#short').isVisible()
  await page.keyboard.type(number ? '40' : 'It falls, because each step multiplies it by less than one.')
}

const at = (page: Page, number: number) => page.getByText(`Question ${number} of 12 at most`).waitFor()

describe('the diagnostic', () => {
  test('is begun, left, resumed, finished by passing over, and mapped, by keyboard alone', async () => {
    await using tab = await visit(viva, '/interviews')
    const { page } = tab
    await page.getByRole('link', { name: 'A diagnostic of fifteen minutes' }).press('Enter')
    await page.getByRole('heading', { name: 'Diagnostic' }).waitFor()
    expect(await axeSays(page)).toEqual([])
    await page.keyboard.press('Enter')
    for (const number of [1, 2, 3, 4]) {
      await at(page, number)
      await page.locator('#short:focus').waitFor()
      await type(page)
      await page.keyboard.press('Control+Enter')
    }
    await at(page, 5)
    expect(await page.getByRole('status').textContent()).toBe('Noted. Next.')
    expect(await page.locator('.verdict').count()).toBe(0)
    expect(await axeSays(page)).toEqual([])
    const asked = await page.locator('h1').textContent()
    await page.locator('#short').fill('half')
    await page.goto('/diagnostic')
    await page.getByRole('link', { name: 'Go on with question 5' }).waitFor()
    await page.keyboard.press('Enter')
    await at(page, 5)
    expect(await page.locator('h1').textContent()).toBe(asked)
    expect(await page.locator('#short').inputValue()).toBe('half')

    await page.keyboard.press('Alt+s')
    await page.getByRole('alert').filter({ hasText: 'would be left behind' }).waitFor()
    for (let number = 6; number <= 12; number += 1) {
      await page.keyboard.press('Alt+s')
      await at(page, number)
    }
    await page.keyboard.press('Alt+s')
    await page.getByRole('heading', { name: 'What was found' }).waitFor()
    expect(await page.locator('.map-item').count()).toBe(12)
    expect(await page.locator('.section-bands tbody .band-said').first().textContent()).toMatch(
      /^(\d+ to \d+|about \d+)$/,
    )
    expect(await page.getByText('No answer: passed over.').count()).toBe(8)
    expect(await page.getByRole('link', { name: /^Practise / }).count()).toBe(12)
    expect(await axeSays(page)).toEqual([])
    await page.getByRole('link', { name: 'See the plan on Today' }).click()
    await page.waitForURL(/\/$/)
    expect(tab.faults).toEqual([])
  })

  test('ends early only when that is said twice, and then has no bands', async () => {
    await using tab = await visit(viva, '/diagnostic')
    const { page } = tab
    await page.getByText('All sections').click()
    await page.getByRole('button', { name: 'Begin' }).click()
    await at(page, 1)
    await page.getByRole('button', { name: 'End it here' }).click()
    await page.getByRole('alert').filter({ hasText: 'there is no map' }).waitFor()
    await page.getByRole('button', { name: 'End it for good' }).click()
    await page.getByText('Too few answers for a map').waitFor()
    expect(await page.locator('.track i').count()).toBe(0)
  })

  test('fits a phone in the dark, on each of its screens', async () => {
    await using tab = await visit(viva, '/diagnostic', { ...PHONE, colorScheme: 'dark' })
    const { page } = tab
    const look = async () => expect([await tooFaint(page), await runsOver(page)]).toEqual([[], false])
    await page.locator('.targets').waitFor()
    await look()
    await page.getByRole('button', { name: /^Begin/ }).click()
    await at(page, 1)
    await look()
    await page.getByRole('button', { name: 'End it here' }).click()
    await page.getByRole('button', { name: 'End it for good' }).click()
    await page.locator('.map-item').waitFor()
    await look()
    expect(tab.faults).toEqual([])
  })
})
