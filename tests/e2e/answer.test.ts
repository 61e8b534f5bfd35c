import { describe, expect, test } from 'vitest'
import { freshViva, visit } from './shared.ts'
import { answer, PERPLEXITY, THIN_ANSWER, write } from './answer-editor.ts'
import { wholeBank } from './lines.ts'
import { startViva } from './viva.ts'

describe('an answer, examined', () => {
  test('from Today to the report, its evidence, the follow-up, an appeal and the plan', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva)
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

    // The appeal opens in its row, asks for words and a reason, and counts by the learner's own hand.
    const appealed = await page.locator(".point[data-v='missing']").first().getAttribute('id')
    const missing = page.locator(`.point#${appealed}`)
    const mark = (await page.locator('.mark b').textContent()) ?? ''
    await missing.getByRole('button', { name: /^Appeal/ }).click()
    expect(await missing.locator('input:focus').getAttribute('value')).toBe('did-say')
    await missing.getByRole('button', { name: 'File the appeal' }).click()
    await missing.getByRole('alert').waitFor()
    await missing.getByText('It measures how surprised the model is').click()
    await missing.getByRole('button', { name: 'File the appeal' }).click()
    await missing.locator('textarea[id^=why]:focus').waitFor()
    await missing.getByLabel('Why').fill('Surprise is what it is about.')
    await missing.getByRole('button', { name: 'File the appeal' }).click()
    await missing.getByText('by your appeal', { exact: true }).waitFor()
    expect(await missing.locator('.appeal .remark').textContent()).toContain(
      '“It measures how surprised the model is”. Surprise is what it is about.',
    )
    expect(await page.locator('.mark b').textContent()).toMatch(new RegExp(`^${mark}, \\d by your appeal$`))
    expect(await page.locator('.verdict-word').textContent()).not.toBe('')

    // It comes back tomorrow, by rule, and Today knows.
    await page.locator('.next-date', { hasText: /^Tomorrow/ }).waitFor()
    await page.getByText('Rate it yourself').click()
    await page.locator('.override').getByText('Good').click()
    await page.getByText('You set it yourself').waitFor()
    await page.reload()
    await page.getByText('You set it yourself').waitFor()
    await missing.getByText('by your appeal', { exact: true }).waitFor()

    // It is listed in History, and withdrawn as easily.
    await page.goto('/history')
    await page.locator('.past a', { hasText: 'by your appeal' }).waitFor()
    await page.locator('#appeals a', { hasText: 'point' }).click()
    await missing.getByRole('button', { name: /^Withdraw/ }).click()
    await page.locator(`.point[data-v='missing']#${appealed}`).waitFor()
    expect(await page.locator('.mark b').textContent()).toBe(mark)

    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await page.getByText('1 attempt, kept on this machine').waitFor()
    expect(await page.locator('.lead').textContent()).not.toContain('No answers yet')
    expect(await page.locator('.day .due').count()).toBeGreaterThan(0)
    expect(tab.faults).toEqual([])
  })

  test('a missing core point is mended at once, by keyboard alone, and the mark stays', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, PERPLEXITY)
    const { page } = tab
    await answer(page, THIN_ANSWER)
    const mark = await page.locator('.mark b').textContent()
    const path = new URL(page.url()).pathname
    const point = await page.locator('.point:has(#mend)').getAttribute('id')
    const row = page.locator(`.point#${point}`)
    const { questions } = await wholeBank(viva)
    const claim = questions.flatMap(question => question.points).find(({ id }) => id === point)!.earned[0]!

    // A link from elsewhere comes straight to the first field.
    await page.goto(`${path}#mend`)
    await row.locator('#mend:focus').waitFor()
    await page.keyboard.insertText('Some words that say little.')
    await page.keyboard.press('Control+Enter')
    await row.locator('.ruled-sentence:focus .ruled').waitFor()
    expect(await row.locator('.ruled').textContent()).toMatch(/Say it (again|in other words)/)

    await row.locator('#mend').fill(claim)
    await page.keyboard.press('Control+Enter')
    await row.locator('.ruled', { hasText: 'This makes the point: mended.' }).waitFor()
    await page.getByText('One point mended afterwards.').waitFor()
    expect(await row.locator('textarea').count()).toBe(0)
    expect(await page.locator('.mark b').textContent()).toBe(mark)
    expect(await row.getAttribute('data-v')).toBe('missing')
    await page.locator('.next-date', { hasText: /^Tomorrow/ }).waitFor()
    // The next field waits, and its key goes there.
    await page.locator('h1').click()
    await page.keyboard.press('d')
    expect(await page.locator('#mend:focus').count()).toBe(1)

    await page.goto('/history')
    await page.locator('.past a', { hasText: 'One point mended afterwards.' }).waitFor()
    expect(tab.faults).toEqual([])
  })

  test('what was answered is there after the process was killed and started again', async () => {
    await using viva = await startViva()
    await using tab = await visit(viva, PERPLEXITY)
    await answer(tab.page, THIN_ANSWER)
    const path = new URL(tab.page.url()).pathname
    await viva.kill()

    await using again = await startViva({ home: viva.home })
    await using other = await visit(again, path)
    expect(await other.page.locator('.said').textContent()).toContain(
      'It measures how surprised the model is.',
    )
  })

  test('an answer that cannot be examined is refused, and its words stay', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, PERPLEXITY)
    const { page } = tab
    await write(page, '42 + 42')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: 'This answer was not examined.' }).waitFor()
    expect(await page.locator('.cm-content').textContent()).toBe('42 + 42')
  })

  test('the clock can be hidden, runs on, and the mark is given blind beforehand', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, PERPLEXITY)
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
