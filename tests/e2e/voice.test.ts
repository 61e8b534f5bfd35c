import { describe, expect, test } from 'vitest'
import { axeSays } from './axe.ts'
import { NOWHERE, freshViva, visit } from './shared.ts'
import { PERPLEXITY } from './answer-editor.ts'
import { openInterview, stateOf } from './interviews.ts'
import { stubSpeech } from './speech.ts'

describe('an interview by voice', () => {
  test('is spoken, mended and handed in by the candidate; a silence ends nothing, and prompts are read out', async () => {
    const viva = await freshViva()
    const { id } = await openInterview(viva)
    await using tab = await visit(viva, NOWHERE)
    const { page } = tab
    const speech = await stubSpeech(page)
    await page.goto(`/interviews/${id}`)
    const answer = page.locator('.cm-content')
    await answer.waitFor()
    await page.getByText('Your voice goes to your browser’s maker.').waitFor()

    // Nothing is listened to before it was said where the voice may go.
    await page.keyboard.press('Alt+d')
    await page.getByText("this browser turns speech into text on its maker's servers").waitFor()
    expect(await speech.starts()).toBe(0)
    await page.getByRole('button', { name: 'Speak anyway' }).click()
    await page.getByText('Listening. A pause does not end it.').waitFor()

    // Interim words stand apart; settled ones are written, with repaired terms marked.
    await speech.hear('the kay vee', 'not yet')
    await page.getByText('… the kay vee').waitFor()
    expect(await answer.innerText()).toBe('\n')
    await speech.hear('the kay vee cash holds keys and the soft max', 'settled')
    await answer.filter({ hasText: 'the KV cache holds keys and the softmax' }).waitFor()
    expect(await answer.locator('.cm-repaired').allInnerTexts()).toEqual(['KV cache', 'softmax'])
    await page.getByText('Heard “kay vee cash”, wrote KV cache.').waitFor()
    expect(await axeSays(page, { within: ['main'] })).toEqual([])
    await page.getByRole('button', { name: 'Undo softmax' }).click()
    await answer.filter({ hasText: 'the KV cache holds keys and the soft max' }).waitFor()
    expect(await answer.locator('.cm-repaired').allInnerTexts()).toEqual(['KV cache'])

    // The recogniser stops by itself and is started again; nothing is handed in.
    await speech.fallSilent()
    await expect.poll(speech.starts).toBe(2)
    await speech.hear('per layer', 'settled')
    await answer.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' and head')
    await speech.hear('and that is', 'not yet')
    await page.getByText('… and that is').waitFor()
    expect((await stateOf(viva, id)).number).toBe(2)

    // The candidate ends the turn: words that were still being heard are theirs, and nothing is heard while it is read out.
    await page.keyboard.press('Control+Enter')
    await expect.poll(speech.said).toHaveLength(1)
    const view = await stateOf(viva, id)
    expect(view.turns.find(turn => turn.kind === 'answer')?.text).toBe(
      'the KV cache holds keys and the soft max per layer and head and that is',
    )
    expect((await speech.said())[0]).toMatch(/^Near: ./)
    expect(await speech.listens()).toBe(false)
    await speech.finish()
    await expect.poll(speech.listens).toBe(true)
    await speech.hear('next', 'settled')
    await answer.filter({ hasText: 'next' }).waitFor()

    await page.keyboard.press('Alt+d')
    expect(await speech.listens()).toBe(false)
    await page.keyboard.press('Alt+r')
    await expect.poll(speech.said).toHaveLength(2)
    expect(tab.faults).toEqual([])
  })

  test('is not offered where the browser has neither speech nor a voice of this machine', async () => {
    const viva = await freshViva()
    const { id } = await openInterview(viva)
    await using tab = await visit(viva, NOWHERE)
    const { page } = tab
    await page.addInitScript(() => {
      for (const name of ['SpeechRecognition', 'webkitSpeechRecognition', 'speechSynthesis'])
        Reflect.deleteProperty(globalThis, name)
    })
    await page.goto(`/interviews/${id}`)
    await page.getByRole('button', { name: /^Hand in/ }).waitFor()
    await page.keyboard.press('Alt+d')
    await page.keyboard.press('Alt+r')
    expect(await page.getByRole('button', { name: /Speak|Read aloud/ }).count()).toBe(0)
    expect(await page.locator('.dictate-notice').count()).toBe(0)
  })
})

test('on the page of a question dictated terms are repaired as well', async () => {
  const viva = await freshViva()
  await using tab = await visit(viva, NOWHERE)
  const speech = await stubSpeech(tab.page)
  await tab.page.goto(PERPLEXITY)
  await tab.page.locator('.cm-content').waitFor()
  await tab.page.getByRole('button', { name: /^Dictate/ }).waitFor()
  await tab.page.keyboard.press('Alt+d')
  await tab.page.getByRole('button', { name: 'Dictate anyway' }).click()
  await speech.hear('the kay ell divergence', 'settled')
  await tab.page.locator('.cm-content', { hasText: 'the KL divergence' }).waitFor()
  await tab.page.getByText('Heard “kay ell divergence”, wrote KL divergence.').waitFor()
  expect(await tab.page.locator('.cm-content .cm-repaired').allInnerTexts()).toEqual(['KL divergence'])
  expect(tab.faults).toEqual([])
})
