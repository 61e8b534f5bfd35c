import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser, openTab } from './browser.ts'
import { answer, PERPLEXITY, THIN_ANSWER, write } from './answer-editor.ts'
import { startViva } from './viva.ts'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('an answer, examined', () => {
  test('from Today to the report, its evidence, the follow-up, an appeal and the plan', async () => {
    await using viva = await startViva()
    await using tab = await openTab(browser, viva)
    const { page } = tab

    await page.getByText('No answers yet.').waitFor()
    await page.getByRole('link', { name: /^Begin with/ }).waitFor()
    await page.goto('/bank')
    await page.getByLabel('Search the bank and your answers').fill('perplexity')
    await page.locator('.index [data-row]').filter({ hasText: 'What is perplexity' }).click()
    expect(await page.locator('.claim').count()).toBe(0)

    await answer(page, THIN_ANSWER)
    expect(await page.locator('.verdict-said').textContent()).toMatch(/^This answer would not pass\./)
    expect(await page.locator('.point').count()).toBe(11)

    // The words lead to the point, the point to the words.
    const point = 'exponential-of-mean-loss'
    await page.locator(`.said .ref[data-p='${point}']`).click()
    expect(new URL(page.url()).hash).toBe(`#${point}`)
    await page.locator(`.point[data-highlighted]#${point}`).waitFor()
    expect(await page.locator(`.point#${point} .verdict`).first().textContent()).toBe('Met')
    await page.locator(`.point#${point} .letter`).click()
    expect(new URL(page.url()).hash).toBe(`#words-${point}`)
    expect(
      await page.locator(`.said .ev[data-highlighted][data-p~='${point}']`).first().textContent(),
    ).toContain('the exponential of the average cross-entropy')

    // The follow-up is answered in place and examined.
    const asked = await page.locator('.follow-q').textContent()
    await page
      .getByLabel('Your answer to the follow-up')
      .fill('A uniform guess over k tokens has perplexity k, so it is an effective branching factor.')
    await page
      .locator('.follow')
      .getByRole('button', { name: /^Hand in/ })
      .click()
    const replied = page.locator('section.follow', { hasText: ', answered' })
    await replied.waitFor()
    expect(await replied.locator('.follow-q').textContent()).toBe(asked)
    expect(await replied.locator('.reply-mark').textContent()).toMatch(/^\d.* of \d/)

    // The appeal opens in its row and stands beside the verdict.
    const missing = page.locator(".point[data-v='missing']").first()
    const mark = await page.locator('.mark').textContent()
    await missing.getByRole('button', { name: /^Appeal/ }).click()
    await missing.getByRole('button', { name: 'File the appeal' }).click()
    await missing.getByRole('alert').waitFor()
    await missing.getByText('It measures how surprised the model is').click()
    await missing.getByLabel('Why').fill('Surprise is what it is about.')
    await missing.getByRole('button', { name: 'File the appeal' }).click()
    await missing.getByText('appealed').waitFor()
    expect(await missing.locator('.remark').last().textContent()).toContain(
      '“It measures how surprised the model is.”',
    )
    expect(await page.locator('.mark').textContent()).toBe(mark)

    // It comes back tomorrow, by rule, and Today knows.
    await page.locator('.next-date', { hasText: /^Tomorrow/ }).waitFor()
    await page.getByText('Rate it yourself').click()
    await page.locator('.override').getByText('Good').click()
    await page.getByText('You set it yourself').waitFor()
    await page.reload()
    await page.getByText('You set it yourself').waitFor()
    await missing.getByText('appealed').waitFor()

    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await page.getByText('1 attempt, kept on this machine').waitFor()
    expect(await page.locator('.lead').textContent()).not.toContain('No answers yet')
    expect(await page.locator('.day .due').count()).toBeGreaterThan(0)
    expect(tab.faults).toEqual([])
  })

  test('what was answered is there after the process was killed and started again', async () => {
    await using viva = await startViva()
    await using tab = await openTab(browser, viva, PERPLEXITY)
    await answer(tab.page, THIN_ANSWER)
    const path = new URL(tab.page.url()).pathname
    await viva.kill()

    await using again = await startViva({ home: viva.home })
    await using other = await openTab(browser, again, path)
    expect(await other.page.locator('.said').textContent()).toContain(
      'It measures how surprised the model is.',
    )
  })

  test('an answer that cannot be examined is refused, and its words stay', async () => {
    await using viva = await startViva()
    await using tab = await openTab(browser, viva, PERPLEXITY)
    const { page } = tab
    await write(page, '42 + 42')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: 'This answer was not examined.' }).waitFor()
    expect(await page.locator('.cm-content').textContent()).toBe('42 + 42')
  })

  test('the clock can be hidden, runs on, and the mark is given blind beforehand', async () => {
    await using viva = await startViva()
    await using tab = await openTab(browser, viva, PERPLEXITY)
    const { page } = tab
    await page.getByRole('button', { name: 'Hide the clock' }).click()
    await page.getByText('It keeps running.').waitFor()
    await page.keyboard.press('Alt+2')
    // Few enough words for somebody to have typed them meanwhile.
    await answer(page, 'It measures surprise.')
    await page.getByText('You marked this answer no before you saw the mark.').waitFor()
    expect(await page.locator('.title-line').textContent()).toMatch(
      /First attempt, .*\d:\d\d of 5:00, no hints/,
    )
  })
})
