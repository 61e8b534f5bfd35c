import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { freshViva, visit } from './shared.ts'
import { tabTo, THIN_ANSWER } from './answer-editor.ts'
import { badAttempt, bring, replyTo, wholeBank } from './lines.ts'

const kindAt = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-v'))
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

describe('the keyboard alone', () => {
  test('begins, writes, hands in, reads the report, appeals, answers the follow-up and goes on', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva)
    const { page } = tab
    const keys = page.keyboard
    await page.getByRole('link', { name: /^Begin with/ }).waitFor()

    await keys.press('/')
    await page.locator('#find:focus').waitFor()
    await keys.type('perplexity')
    await page.locator('.index [data-row]').filter({ hasText: 'What is perplexity' }).waitFor()
    await keys.press('ArrowDown')
    await page.locator('[data-row]:focus').waitFor()
    await keys.press('Enter')

    await page.locator('.cm-content:focus').waitFor()
    await keys.type(THIN_ANSWER)
    await keys.press('Alt+2')
    await keys.press('Control+Enter')
    await page.locator('.verdict-word').waitFor()

    await keys.press('j')
    const first = await focused(page)
    await keys.press('j')
    expect(await focused(page)).not.toBe(first)
    await keys.press('k')
    expect(await focused(page)).toBe(first)
    for (let i = 0; i < 9 && (await kindAt(page)) !== 'met'; i++) await keys.press('j')
    await keys.press('e')
    await page.locator('.ref:focus').waitFor()
    const words = await page.evaluate(() => document.activeElement?.getAttribute('data-p'))
    await page.locator(`.said .ev[data-highlighted][data-p~='${words}']`).first().waitFor()
    for (let i = 0; i < 9 && (await kindAt(page)) !== 'missing'; i++) await keys.press('j')
    const point = await focused(page)
    await keys.press('a')
    await page.locator(`#${point} form`).waitFor()
    await tabTo(page, `#${point} input[type=checkbox]`)
    await keys.press('Space')
    await tabTo(page, `#${point} textarea`)
    await keys.type('It says so.')
    await tabTo(page, `#${point} button[type=submit]`)
    await keys.press('Enter')
    await page.locator(`#${point} .tag`, { hasText: 'by your appeal' }).waitFor()
    expect(await focused(page)).toBe(point)
    await tabTo(page, `#${point} .appeal button`)
    await keys.press('Enter')
    await page.locator(`#${point} .appeal`).waitFor({ state: 'detached' })
    expect(await focused(page)).toBe(point)

    await keys.press('m')
    await page.locator('#strong:focus').waitFor()
    await keys.press('s')
    await page.locator('#sources:focus').waitFor()
    await keys.press('f')
    await page.locator('#follow-answer:focus').waitFor()
    await keys.type('As unsure as a uniform choice among k tokens.')
    await keys.press('Control+Enter')
    await page.locator('.reply-mark').waitFor()

    await page.locator('#main').focus()
    await keys.press('g')
    await keys.press('h')
    await page.locator('.past a').first().waitFor()
    await keys.press('j')
    await keys.press('Enter')
    await page.locator('.verdict-word').waitFor()
    await keys.press('Enter')
    await page.locator('.ask').waitFor()
    expect(tab.faults).toEqual([])
  })

  test('the sheet of keys opens, blocks nothing and closes; the theme turns; letters can be switched off', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva)
    const { page } = tab
    await page.getByRole('link', { name: /^Begin with/ }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('complementary', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('complementary', { name: 'Keys' }).waitFor({ state: 'hidden' })
    await page.keyboard.press('t')
    await page.locator('html[data-theme=light]').waitFor()
    await page.keyboard.press('t')
    await page.locator('html[data-theme=dark]').waitFor()

    await page.goto('/settings')
    await page.getByText('Single letters act as keys').click()
    await page.getByRole('heading', { name: 'Settings' }).click()
    await page.keyboard.press('t')
    await page.keyboard.press('?')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('#keys').isVisible()).toBe(false)
  })

  test('predicts in a lab: the arrows reach the slider, Space shows', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, '/labs')
    const { page } = tab
    await page.locator('.lab-list a').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const slider = page.getByRole('slider')
    const before = Number(await slider.inputValue())
    await page.keyboard.press('ArrowRight')
    await page.locator('input[type=range]:focus').waitFor()
    expect(Number(await slider.inputValue())).toBeGreaterThan(before)
    await page.keyboard.press('Space')
    await page.locator('.guess-said:focus').waitFor()
    expect(tab.faults).toEqual([])
  })

  test('an open point is settled in its row, by the learner’s own hand, and the mark is left alone', async () => {
    const viva = await freshViva()
    const { questions } = await wholeBank(viva)
    const attempt = badAttempt(
      questions.find(question => question.id === 'foundations/perplexity')!,
      0,
    )
    await bring(viva, [attempt])
    await using tab = await visit(viva, `/a/${attempt.id}#perfect-is-one`)
    const { page } = tab
    await page.locator('.point[data-highlighted]#perfect-is-one').waitFor()
    const mark = await page.locator('.mark').textContent()
    expect(mark).toContain('One point is open, so the mark is a range.')
    await page.getByRole('button', { name: 'Settle it yourself' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'It says this' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('#perfect-is-one .tag', { hasText: 'settled by you' }).waitFor()
    expect(await page.locator('.mark').textContent()).toBe(mark)
    await page.getByText('That is not counted as examined.').waitFor()
  })

  test('an open point is asked about below the verdict, and a reply that makes it settles it on the spot', async () => {
    const viva = await freshViva()
    const { questions } = await wholeBank(viva)
    const perplexity = questions.find(question => question.id === 'foundations/perplexity')!
    const attempt = badAttempt(perplexity, 0)
    await bring(viva, [attempt])
    await using tab = await visit(viva, `/a/${attempt.id}`)
    const { page } = tab
    // The ruling is given, since this test is of the page and not of the judge.
    await page.route('**/replies', async route => {
      const reply = replyTo(attempt, perplexity, route.request().postDataJSON())
      await bring(viva, [reply])
      await route.fulfill({ status: 201, json: reply })
    })
    const open = page.getByRole('region', { name: 'One thing I could not tell' })
    await open.waitFor()
    const mark = await page.locator('.mark').textContent()
    expect(await open.textContent()).not.toContain(
      perplexity.points.find(point => point.id === 'perfect-is-one')!.claim.slice(0, 40),
    )
    await open.getByLabel('In one sentence, on point').focus()
    await page.keyboard.type('A perfect model scores one.')
    await page.keyboard.press('Control+Enter')
    await open.getByText('This makes the point.').waitFor()
    await page.locator('#perfect-is-one .tag', { hasText: 'made in your reply' }).waitFor()
    expect(await page.locator('#perfect-is-one').getAttribute('data-v')).toBe('met')
    await page.getByText('With what you said in reply it would be').waitFor()
    expect(await page.locator('.mark').textContent()).toBe(mark)
    expect(await page.locator('.follow', { hasText: ', answered' }).count()).toBe(0)
    await page.reload()
    await open.getByText('This makes the point.').waitFor()
    expect(tab.faults).toEqual([])
  })
})
