/** Dictation by a transcriber: what is recorded in the page comes back as text, or stays for another try. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startModelServer } from '../model-server/server.ts'
import type { ModelServer } from '../model-server/server.ts'
import { PERPLEXITY, write } from './answer-editor.ts'
import { axeSays } from './axe.ts'
import { tooFaint } from './contrast.ts'
import { DESKTOP, PHONE, runsOver } from './browser.ts'
import { visit } from './shared.ts'
import { openInterview, stateOf } from './interviews.ts'
import { startViva } from './viva.ts'
import type { OwnViva } from './viva.ts'

const home = mkdtempSync(join(tmpdir(), 'viva-dictation-'))
let server: ModelServer
let viva: OwnViva
beforeAll(async () => {
  server = await startModelServer()
  writeFileSync(
    join(home, 'models.yaml'),
    `transcriber: {baseUrl: "${server.url('openai')}", model: hears-at-last, key: sk-test-0123456789}`,
  )
  viva = await startViva({ home })
})
beforeEach(() => server.forget())
afterAll(async () => {
  await viva?.stop()
  await server?.close()
  rmSync(home, { recursive: true })
})

/** Records with the keyboard alone, until the first second of sound is there. */
async function record(page: Page, stop: RegExp) {
  await page.getByText(`Your voice goes to ${new URL(server.url('openai')).host}, on this machine.`).waitFor()
  await page.keyboard.press('Alt+d')
  await page.getByText('Recording. A pause does not end it.').waitFor()
  await page.getByRole('button', { name: stop }).filter({ hasText: '0:01' }).waitFor()
}

describe.each([
  ['1440 px, light', DESKTOP, 'light'],
  ['390 px, dark', PHONE, 'dark'],
] as const)('at %s', (_, device, colorScheme) => {
  test('words are written at the caret, and those that failed at first are not lost', async () => {
    await using tab = await visit(viva, PERPLEXITY, { ...device, colorScheme })
    const { page } = tab
    await write(page, 'Before. After.')
    for (let i = 0; i < ' After.'.length; i += 1) await page.keyboard.press('ArrowLeft')
    await record(page, /^Stop dictating/)
    const look = async () => {
      const says = colorScheme === 'dark' ? tooFaint(page) : axeSays(page, { within: ['.desk'] })
      expect(await says).toEqual([])
      expect(await runsOver(page)).toBe(false)
    }
    await look()
    await page.keyboard.press('Alt+d')

    // The server fails once: the recording is still there, and goes out again as it was.
    await page.getByText('What you said is not written down yet.').waitFor()
    await look()
    expect(await page.locator('.cm-content').innerText()).toBe('Before. After.')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.cm-content', { hasText: 'Before. The cache holds keys. After.' }).waitFor()
    const [first, second] = server.recordings
    expect(first!.type).toBe('audio/webm')
    expect(first!.bytes.length).toBeGreaterThan(100)
    expect(second!.bytes).toEqual(first!.bytes)

    // The button is gone. With a keyboard one can write on at once, behind the words.
    if (colorScheme === 'light') {
      await page.keyboard.insertText(' Typed.')
      expect(await page.locator('.cm-content').innerText()).toBe(
        'Before. The cache holds keys. Typed. After.',
      )
    }
    expect(server.wrong).toEqual([])
    expect(tab.faults).toEqual([])
  })
})

test('an answer is handed in with what was still being said, and never without it', async () => {
  const { id } = await openInterview(viva)
  await using tab = await visit(viva, `/interviews/${id}`)
  const { page } = tab
  await write(page, 'I would say this.')
  await record(page, /^Stop speaking/)
  const { number } = await stateOf(viva, id)

  await page.keyboard.press('Control+Enter')
  await page.getByText('What you said is not written down yet.').waitFor()
  expect((await stateOf(viva, id)).number).toBe(number)

  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await stateOf(viva, id)).turns.find(turn => turn.kind === 'answer')?.text)
    .toBe('I would say this. The cache holds keys.')
  expect(tab.faults).toEqual([])
})

test('the settings name the server and what it hears with', async () => {
  await using tab = await visit(viva, '/settings')
  const part = tab.page.getByRole('region', { name: 'The judge' })
  await part.getByText('hears-at-last').waitFor()
  expect(await part.textContent()).toContain(new URL(server.url('openai')).host)
  expect(await axeSays(tab.page, { within: ['[aria-labelledby=judge]'] })).toEqual([])
})
