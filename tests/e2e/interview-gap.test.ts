import { expect, test } from 'vitest'
import { axeSays } from './axe.ts'
import { PHONE, runsOver } from './browser.ts'
import { freshViva, visit } from './shared.ts'
import { write } from './answer-editor.ts'
import { keyOf, openInterview, prompt, sitInterview, stateOf, step } from './interviews.ts'

/** It makes no point of any question of the foundations, and says nothing that is wrong. */
const NOTHING = 'My brother would paint the kitchen blue, and his wife prefers yellow.'

test('the core point that weighs most is asked for, the next question is led up to, and the debrief says so', async () => {
  const viva = await freshViva()
  const view = await openInterview(viva)
  const key = await keyOf(viva, view)
  const [heaviest] = key.points.filter(({ rank }) => rank === 'core').toSorted((a, b) => b.weight - a.weight)
  await using tab = await visit(viva, `/interviews/${view.id}`)
  const { page } = tab
  const before = await prompt(page)
  expect(await page.locator('.lead-in').count()).toBe(0)
  await write(page, NOTHING)
  await page.keyboard.press('Control+Enter')
  await page.waitForFunction(asked => document.getElementById('ask')?.innerText !== asked, before)
  const probed = await stateOf(viva, view.id)
  expect(probed.awaiting).toMatchObject({ move: 'probe', prompt: heaviest!.probe, lead: null })
  expect(await page.locator('.turn[data-now] .label').innerText()).toBe('Follow-up')

  await write(page, heaviest!.earned.slice(0, 3).join('. '))
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await stateOf(viva, view.id)).number).toBeGreaterThan(probed.number)
  let state = await stateOf(viva, view.id)
  // A pass of what follows ends this question.
  if (state.awaiting?.move !== 'question') state = await step(viva, state, { kind: 'pass' })
  await page.locator('.turn[data-kind=question][data-now] .lead-in', { hasText: /thank/i }).waitFor()
  expect(await page.locator('.lead-in').innerText()).toBe(state.awaiting?.lead)

  while (state.phase !== 'closed') state = await step(viva, state, { kind: 'pass' })
  await page.goto(`/interviews/${view.id}/debrief#q1`)
  await page.locator('#q1 .exchange', { hasText: 'Probe' }).waitFor()
  expect(tab.faults).toEqual([])
})

test('a debrief has a card to show, by keyboard, on a phone, and with none of the words that were said', async () => {
  const viva = await freshViva()
  const { id, turns } = await sitInterview(viva)
  await using tab = await visit(viva, `/interviews/${id}/debrief`, PHONE)
  const { page } = tab
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('.share-card summary').focus()
  await page.keyboard.press('Enter')
  const said = await page.getByRole('img', { name: /mock interview of/ }).getAttribute('aria-label')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.share-card', { hasText: 'Copied.' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the picture' }).tap(),
  ])
  expect(download.suggestedFilename()).toMatch(/^viva-your-own-\d{4}-\d\d-\d\d\.png$/)
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk)
  expect(Buffer.concat(chunks).subarray(1, 4).toString()).toBe('PNG')

  const shown = `${said} ${copied} ${await page.locator('.card-picture').textContent()}`
  expect(copied).toContain('Your own, mock interview of')
  expect(shown).not.toMatch(/https?:|www\./)
  for (const { text } of turns.filter(turn => turn.text !== ''))
    for (const sentence of text.split(/[.!?\n]/).filter(part => part.trim().length > 3))
      expect(shown).not.toContain(sentence.trim())
  expect(await axeSays(page, { within: ['.share-card'] })).toEqual([])
  expect(await runsOver(page)).toBe(false)
  expect(tab.faults).toEqual([])
})
