/** A person calculates: wrong in a known way, with the mistake explained, then right with other numbers. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { axeSays } from './axe.ts'
import { freshViva, visit } from './shared.ts'
import type { Viva } from './viva.ts'

const EXERCISE = '/exercises/architecture/kv-cache/as-large-as-the-weights'

let viva: Viva
beforeEach(async () => {
  viva = await freshViva()
})

/** The numbers of the calculation on the page, and what comes of them. */
async function posed(page: Page) {
  const prompt = (await page.locator('.sum').textContent()) ?? ''
  const [billions = 0, layers = 0, heads = 0] = [...prompt.matchAll(/\d[\d,]*/g)].map(([number]) =>
    Number(number.replaceAll(',', '')),
  )
  const tokens = (billions * 1e9 * 2) / (2 * layers * heads * 128 * 2)
  return { prompt, tokens, doubled: tokens * 2 }
}

describe('an exercise', () => {
  test('is found, done wrong in a known way, explained, and done right with other numbers', async () => {
    await using tab = await visit(viva, '/exercises')
    const { page } = tab
    await page.getByLabel('Find an exercise').fill('as large as the weights')
    await page.locator('.index a', { hasText: 'not tried' }).click()
    await page.locator('#sum:focus').waitFor()
    await page.waitForURL(/\?seed=\d+$/)
    const first = await posed(page)
    expect(await page.locator('main').textContent()).not.toContain('A cached token takes')

    await page.keyboard.type('5,4')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'A comma separates thousands' }).waitFor()
    await page.locator('#sum').fill(`${(first.doubled / 1000).toFixed(1)} thousand`)
    await page.keyboard.press('Enter')
    await page
      .locator('.sum-said', {
        hasText: /^Wrong\. The answer is .* tokens; it was read as .* thousand tokens\.$/,
      })
      .waitFor()
    await page.getByText('You forgot the factor 2 for K and V.').waitFor()
    await page.getByText('A cached token takes').waitFor()
    expect(await axeSays(page)).toEqual([])

    await page.keyboard.press('Enter')
    await page.locator('#sum:focus').waitFor()
    const second = await posed(page)
    expect(second.prompt).not.toBe(first.prompt)
    await page.keyboard.type(`${second.tokens.toPrecision(4)} tokens`)
    await page.keyboard.press('Enter')
    await page.locator('.sum-said', { hasText: /^Right\. The answer is .* tokens\.$/ }).waitFor()

    await page.getByRole('link', { name: 'All exercises' }).click()
    await page.locator(`.index a[href='${EXERCISE}']`, { hasText: 'right, 2 tries' }).waitFor()
    expect(tab.faults).toEqual([])
  })

  test('keeps its numbers in the address, shows how it is done when asked, and leads to its question and back', async () => {
    await using tab = await visit(viva, `${EXERCISE}?seed=7`)
    const { page } = tab
    await page.locator('#sum').waitFor()
    const { prompt } = await posed(page)
    await page.reload()
    await page.locator('#sum').waitFor()
    expect((await posed(page)).prompt).toBe(prompt)
    await page.getByRole('button', { name: 'Show me how it is done' }).click()
    await page.locator('.sum-said', { hasText: /^Shown\./ }).waitFor()

    await page.getByRole('link', { name: 'Its question: KV cache' }).click()
    await page.getByRole('button', { name: 'Reveal the answer' }).click()
    await page.getByRole('button', { name: 'Reveal', exact: true }).click()
    await page.getByRole('link', { name: 'Two exercises on this' }).click()
    await page.getByRole('link', { name: 'All exercises' }).waitFor()
    expect(await page.locator('.index a').count()).toBe(2)
  })
})
