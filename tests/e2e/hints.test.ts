import { describe, expect, test } from 'vitest'
import { freshViva, visit } from './shared.ts'
import { answer, PERPLEXITY, THIN_ANSWER } from './answer-editor.ts'

describe('help on the way', () => {
  test('hints are priced beforehand, taken in order, and told with the mark', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, PERPLEXITY)
    const { page } = tab
    const prices = page.locator('.ladder .cost')
    await prices.first().waitFor()
    expect(await prices.allTextContents()).toEqual(['at best good', 'at best hard', 'again'])
    expect(await page.locator('.ladder .note').count()).toBe(0)

    await page.getByRole('button', { name: 'Take the first hint' }).click()
    await page.locator('.ladder .note').waitFor()
    await page.keyboard.press('Alt+h')
    await page.locator('.ladder .note').nth(1).waitFor()
    await page.getByText('two of three taken').waitFor()

    await answer(page, THIN_ANSWER)
    await page.locator('.title-line', { hasText: 'two hints' }).waitFor()
  })

  test('a reveal opens the key, ends the attempt without a mark, and asks nothing in a dialog', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, PERPLEXITY)
    const { page } = tab
    page.on('dialog', () => expect.unreachable('a dialog opened'))
    await page.getByRole('button', { name: 'Reveal the answer' }).click()
    await page.getByText('Reveal ends this attempt; your first mark counts from tomorrow.').waitFor()
    await page.keyboard.press('Escape')
    expect(new URL(page.url()).pathname).toBe(PERPLEXITY)
    await page.getByRole('button', { name: 'Reveal the answer' }).click()
    await page.getByRole('button', { name: 'Reveal', exact: true }).click()
    await page.getByText('Revealed, so this attempt ends without a mark.').waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    expect(await page.locator('.point .claim').count()).toBeGreaterThan(8)
    await page.getByRole('tab', { name: '5 minutes' }).click()
    await page.getByRole('heading', { name: 'Sources' }).waitFor()

    await page.goto('/')
    await page.getByText('0 attempts, kept on this machine').waitFor()
    await page.goto('/bank?state=revealed')
    await page.locator('.index [data-row]', { hasText: 'Perplexity' }).waitFor()
    expect(tab.faults).toEqual([])
  })

  test('before an attempt no page and no answer of the server holds a claim of the key', async () => {
    const viva = await freshViva()
    const view = await (await fetch(`${viva.address}/api/questions/foundations/perplexity`)).json()
    expect(view).toMatchObject({ key: null, readings: [], papers: [] })
    await using tab = await visit(viva, '/bank')
    await tab.page.locator('.index [data-row]', { hasText: 'Perplexity' }).hover()
    await tab.page.locator('.peek', { hasText: 'hidden' }).waitFor()
    expect(await tab.page.locator('body').textContent()).not.toContain('negative log-probability')
  })
})
