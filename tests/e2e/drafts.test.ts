import { describe, expect, test } from 'vitest'
import { freshViva, visit } from './shared.ts'
import { PERPLEXITY, THIN_ANSWER, write } from './answer-editor.ts'
import { startViva } from './viva.ts'

describe('a draft', () => {
  test('survives a reload, with its hints and its self-mark', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, PERPLEXITY)
    const { page } = tab
    await write(page, THIN_ANSWER)
    await page.getByRole('button', { name: 'Take the first hint' }).click()
    await page.locator('.ladder .note').waitFor()
    await page.keyboard.press('Alt+3')
    await page.reload()
    await page.locator('.cm-content', { hasText: THIN_ANSWER }).waitFor()
    await page.getByText('one of three taken').waitFor()
    expect(await page.getByRole('radio', { name: /^Yes/ }).isChecked()).toBe(true)
  })

  test('survives a server that is gone, and goes in once when it is back', async () => {
    const viva = await startViva()
    await using tab = await visit(viva, PERPLEXITY)
    const { page } = tab
    await write(page, THIN_ANSWER)
    await viva.stop()
    await page.getByRole('button', { name: /^Hand in/ }).click()
    await page.getByRole('alert').filter({ hasText: 'This attempt was not stored.' }).waitFor()
    expect(await page.locator('.cm-content').textContent()).toBe(THIN_ANSWER)

    await using again = await startViva({ home: viva.home, port: Number(new URL(viva.address).port) })
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.verdict-word').waitFor()
    const { attempts } = (await (await fetch(`${again.address}/api/history`)).json()) as {
      attempts: unknown[]
    }
    expect(attempts).toHaveLength(1)
    await page.goto(PERPLEXITY)
    await page.locator('.cm-content').waitFor()
    expect(await page.locator('.cm-content').textContent()).not.toContain('Perplexity is')
  })

  test('is left by Esc, and found again', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva)
    const { page } = tab
    await page.getByRole('link', { name: /^Begin with/ }).click()
    await write(page, 'Half an ans')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: /^Begin with/ }).click()
    expect(await page.locator('.cm-content').textContent()).toBe('Half an ans')
  })
})
