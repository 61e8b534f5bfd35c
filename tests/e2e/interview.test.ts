import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { PHONE } from './browser.ts'
import { freshViva, visit } from './shared.ts'
import { tabTo, THIN_ANSWER, write } from './answer-editor.ts'
import { debriefOf, openInterview, prompt, sitInterview, stateOf, step } from './interviews.ts'
import { startViva } from './viva.ts'

const idOf = (page: Page) => /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
const draft = (page: Page) => page.locator('.cm-content').innerText()

describe('a mock interview', () => {
  test('is put together, sat and read by keyboard alone, and nothing is marked before its end', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva)
    const { page } = tab
    const keys = page.keyboard
    await page.getByRole('link', { name: /^Begin with/ }).waitFor()

    await keys.press('g')
    await keys.press('i')
    await page.locator('.own').waitFor()
    await tabTo(page, '.own .amount input')
    await keys.press('Control+a')
    await keys.type('1')
    await keys.press('Tab')
    await page.getByText('One question in 30 minutes').waitFor()
    await tabTo(page, '.own button[type=submit]')
    await keys.press('Enter')

    await page.locator('.cm-content:focus').waitFor()
    const asked = await prompt(page)
    await keys.press('Alt+h')
    await page.locator(".turn[data-kind='hint'] .note").waitFor()
    await page
      .getByRole('status')
      .filter({ hasText: /^Hint\. / })
      .waitFor()
    await page.locator('.cm-content:focus').waitFor()
    await keys.press('Alt+a')
    await page.locator('#fact:focus').waitFor()
    await keys.type('How large is the moon?')
    await keys.press('Enter')
    await page.locator('.turn', { hasText: 'I leave that to you' }).waitFor()
    await page.locator('.cm-content:focus').waitFor()

    await keys.type('Nothing that I could say of it')
    await keys.press('Alt+p')
    await page.getByRole('button', { name: /^Resume/ }).waitFor()
    expect(await page.locator('.left-words').innerText()).toBe('Nothing that I could say of it')
    await keys.press('Enter')
    await page.locator('.cm-content:focus').waitFor()
    await keys.press('Control+Enter')

    // A new prompt takes the place of the old one, is announced, and may be answered at once.
    await page.waitForFunction(before => document.getElementById('ask')?.innerText !== before, asked)
    await page.locator('.cm-content:focus').waitFor()
    expect(await draft(page)).toBe('\n')
    expect(await page.locator('p.vh[role=status]').textContent()).toContain(await prompt(page))
    expect(await page.locator('.verdict, .rule, .mark, .verdict-word').count()).toBe(0)
    expect(await page.locator('main').innerText()).not.toMatch(/\b(met|missing|contradicted)\b/i)

    await keys.type('Half of a thou')
    await keys.press('Alt+s')
    await page.getByRole('alert').filter({ hasText: 'would be left behind' }).waitFor()
    await keys.press('Alt+s')
    const id = idOf(page)
    for (let state = await stateOf(viva, id); state.phase !== 'closed'; state = await stateOf(viva, id)) {
      const { number } = state
      await keys.press('Alt+s')
      await expect.poll(async () => (await stateOf(viva, id)).number).toBeGreaterThan(number)
    }
    await page.locator('.qtable').waitFor()
    await keys.press('j')
    await keys.press('Enter')
    await page.locator('#q1 .exchange', { hasText: 'Nothing that I could say of it' }).first().waitFor()
    await page.locator('#q1', { hasText: 'one hint taken' }).waitFor()
    await page.locator('.title-line', { hasText: 'one pause' }).waitFor()
    expect(tab.faults).toEqual([])
  })

  test('that two tabs go on with ends in a conflict, and the words of the second are not lost', async () => {
    const viva = await freshViva()
    const { id } = await openInterview(viva)
    await using first = await visit(viva, `/interviews/${id}`)
    await using second = await visit(viva, '/interviews')
    // One that hears of the step in time follows it: see live.test.ts.
    await second.page.route('**/live', route => route.abort())
    await second.page.goto(`/interviews/${id}`)
    await write(second.page, 'Written in the second tab.')
    await write(first.page, 'Handed in by the first.')
    const asked = await prompt(first.page)
    await first.page.keyboard.press('Control+Enter')
    await first.page.waitForFunction(before => document.getElementById('ask')?.innerText !== before, asked)

    await second.page.keyboard.press('Control+Enter')
    await second.page.getByRole('alert').filter({ hasText: 'Your last step was not stored.' }).waitFor()
    expect(await draft(second.page)).toBe('Written in the second tab.')
    await second.page.getByRole('button', { name: 'Load its current state' }).click()
    await second.page.locator('.turn', { hasText: 'Handed in by the first.' }).waitFor()
    expect(await prompt(second.page)).toBe(await prompt(first.page))
    await second.page.locator('.left-over', { hasText: 'Written in the second tab.' }).waitFor()
    await second.page.getByRole('button', { name: 'Add it to this answer' }).click()
    expect(await draft(second.page)).toBe('Written in the second tab.')
    expect(await second.page.locator('.left-over').count()).toBe(0)
    expect(
      (await stateOf(viva, id)).turns.filter(turn => turn.kind === 'answer').map(turn => turn.text),
    ).toEqual(['Handed in by the first.'])
  })

  test('outlives a server that was killed: what was sent is sent once, and what was left is taken up at the same move', async () => {
    const viva = await startViva()
    const port = Number(new URL(viva.address).port)
    const { id } = await openInterview(viva)
    await using tab = await visit(viva, `/interviews/${id}`)
    const { page } = tab
    const asked = await prompt(page)
    await write(page, THIN_ANSWER)
    await viva.kill()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: 'What you wrote is still on this page' }).waitFor()
    expect(await draft(page)).toBe(THIN_ANSWER)

    const again = await startViva({ home: viva.home, port })
    await page.getByRole('button', { name: 'Hand in again' }).click()
    await page.waitForFunction(before => document.getElementById('ask')?.innerText !== before, asked)
    const next = await prompt(page)
    await write(page, 'Not done yet')
    await page.keyboard.press('Escape')
    await page.locator('.sat', { hasText: 'begun' }).waitFor()
    await expect.poll(async () => (await stateOf(again, id)).phase).toBe('paused')
    await again.kill()

    await using last = await startViva({ home: viva.home, port })
    await page.goto('/interviews')
    await page.getByRole('link', { name: /^Resume / }).click()
    await page.locator('.left-words', { hasText: 'Not done yet' }).waitFor()
    expect(await prompt(page)).toBe(next)
    await page.getByRole('button', { name: /^Resume/ }).click()
    await page.locator('.cm-content', { hasText: 'Not done yet' }).waitFor()
    expect(
      (await stateOf(last, id)).turns.filter(turn => turn.kind === 'answer').map(turn => turn.text),
    ).toEqual([THIN_ANSWER])
  })

  test('is paused when its page is left for another, or loaded anew', async () => {
    const viva = await freshViva()
    const { id } = await openInterview(viva)
    await using tab = await visit(viva, `/interviews/${id}`)
    const { page } = tab
    await write(page, 'Left in the middle')
    await page.goto('about:blank')
    await expect.poll(async () => (await stateOf(viva, id)).phase).toBe('paused')
    await page.goto(`/interviews/${id}`)
    await page.getByRole('button', { name: /^Resume/ }).click()
    await page.locator('.cm-content', { hasText: 'Left in the middle' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: /^Resume/ }).click()
    await page.locator('.cm-content', { hasText: 'Left in the middle' }).waitFor()
    expect(await stateOf(viva, id)).toMatchObject({ phase: 'running', number: 6 })
  })

  test('ends early only when it is meant, and the debrief keeps what was not asked apart', async () => {
    const viva = await freshViva()
    const { id } = await step(viva, await openInterview(viva), { kind: 'say', answer: THIN_ANSWER })
    await using tab = await visit(viva, `/interviews/${id}`, PHONE)
    const { page } = tab
    page.on('dialog', () => expect.unreachable('a dialog opened'))
    await page.getByRole('button', { name: 'End interview' }).tap()
    await page.getByRole('button', { name: 'Keep going' }).tap()
    expect((await stateOf(viva, id)).phase).toBe('running')
    await page.getByRole('button', { name: 'End interview' }).tap()
    await page.getByRole('button', { name: 'End it' }).tap()
    await page
      .locator('.not-asked', {
        hasText: 'One slot was not reached: Question 2. What was not asked counts neither way',
      })
      .waitFor()
    await page.goto(`/interviews/${id}`)
    await page.waitForURL('**/debrief')
  })
})

describe('a debrief', () => {
  test('shows the words that count, the flag with its correction, what to study, and goes out as Markdown, JSON and print', async () => {
    const viva = await freshViva()
    const { id } = await sitInterview(viva)
    await using tab = await visit(viva, `/interviews/${id}/debrief`)
    const { page } = tab
    const { questions, signal, study } = await debriefOf(viva, id)
    const [question] = questions
    expect((await page.locator('.verdict-word').innerText()).toLowerCase().replace(' ', '-')).toBe(
      signal!.word,
    )
    await page.locator('.qtable a').first().click()
    const met = question!.points.find(point => point.kind === 'met')!
    await page.locator(`#q1 .said .ref[data-p='q1-${met.point}']`).first().click()
    await page.mouse.move(0, 0)
    await page.locator(`#q1-${met.point}[data-highlighted]`).waitFor()
    await page.locator('#q1 .flag', { hasText: 'Correction.' }).waitFor()
    await page.locator('.qtable tr', { hasText: 'counts neither as wrong nor as a yes' }).waitFor()
    expect(await page.locator('.study a').count()).toBe(study.length)

    for (const [name, says] of [
      ['Markdown', `# `],
      ['JSON', `"id":"${id}"`],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name, exact: true }).click(),
      ])
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk)
      expect(Buffer.concat(chunks).toString()).toContain(says)
    }

    await page.emulateMedia({ media: 'print' })
    const shown = async (part: string) => ((await page.locator(part).last().isVisible()) ? [part] : [])
    const parts = await Promise.all(
      [
        '.tools',
        '.key-line',
        '.btn',
        '.q-acts',
        '.verdict-word',
        '.q-said',
        '#q1 .point',
        '#q2 .exchange',
      ].map(shown),
    )
    expect(parts.flat()).toEqual(['.verdict-word', '.q-said', '#q1 .point', '#q2 .exchange'])
    expect(tab.faults).toEqual([])
  })
})
