import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { axeSays, openBrowser, openTab } from './browser.ts'
import { answer, PERPLEXITY, write } from './answer-editor.ts'
import { startViva } from './viva.ts'
import type { Viva } from './viva.ts'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const WORDS = 'It is something with the loss, I would say.'

async function kinds({ address }: Viva): Promise<readonly string[]> {
  const lines = await (await fetch(`${address}/api/record`)).text()
  return lines
    .trim()
    .split('\n')
    .filter(line => line !== '')
    .map(line => (JSON.parse(line) as { kind: string }).kind)
}
const takeBack = (page: Page) => page.getByRole('button', { name: 'Take it back' })

describe('an answer that was handed in too soon', () => {
  test('is taken back by key: its words, hints and mark are in the editor, and nothing else knows it', async () => {
    await using viva = await startViva()
    await using tab = await openTab(browser, viva, PERPLEXITY)
    const { page } = tab
    await page.getByRole('button', { name: 'Take the first hint' }).click()
    await page.locator('.ladder .note').waitFor()
    await page.keyboard.press('Alt+2')
    await answer(page, WORDS)
    await takeBack(page).waitFor()
    expect(await axeSays(page)).toEqual([])
    await page.keyboard.press('u')

    await page.locator('.cm-content', { hasText: WORDS }).waitFor()
    await page.getByText('one of three taken').waitFor()
    expect(await page.getByRole('radio', { name: /^No/ }).isChecked()).toBe(true)
    expect(await kinds(viva)).toEqual(['attempt', 'retraction'])
    await page.goto('/')
    await page.getByText('No answers yet.').first().waitFor()
    await page.goto('/history')
    await page.getByText('No answers yet.').waitFor()

    // Handed in again it is a first attempt, and its hint still counts.
    await page.goto(PERPLEXITY)
    await page.locator('.cm-content', { hasText: WORDS }).waitFor()
    await page.getByRole('button', { name: /^Hand in/ }).click()
    await page.locator('.title-line', { hasText: /First attempt.*one hint/ }).waitFor()
    expect(tab.faults).toEqual([])
  })

  test('is offered for ten seconds, over a reload, and then stands', async () => {
    await using viva = await startViva()
    await using tab = await openTab(browser, viva, PERPLEXITY)
    const { page } = tab
    await page.clock.install()
    await answer(page, WORDS)
    await takeBack(page).waitFor()
    await page.clock.fastForward(6000)
    await page.reload()
    await takeBack(page).waitFor()
    await page.clock.fastForward(4500)
    await takeBack(page).waitFor({ state: 'detached' })
    await page.reload()
    await page.locator('.verdict-word').waitFor()
    expect(await takeBack(page).count()).toBe(0)
    expect(await kinds(viva)).toEqual(['attempt'])
  })

  test('has no report to go back to', async () => {
    await using viva = await startViva()
    await using tab = await openTab(browser, viva, PERPLEXITY)
    const { page } = tab
    await answer(page, WORDS)
    const report = page.url()
    await takeBack(page).click()
    await page.locator('.cm-content', { hasText: WORDS }).waitFor()
    await page.goto(report)
    await page.getByText('was taken back').waitFor()
    expect(await page.locator('.verdict-word').count()).toBe(0)
  })
})

describe('before an answer is handed in', () => {
  test('nothing written is said quietly, and asks the server nothing', async () => {
    await using viva = await startViva()
    await using tab = await openTab(browser, viva, PERPLEXITY)
    const { page } = tab
    await page.locator('.cm-content').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('status').filter({ hasText: 'Nothing is written yet.' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await kinds(viva)).toEqual([])
  })

  test('a list goes on with one marker, and a product is no emphasis', async () => {
    await using viva = await startViva()
    await using tab = await openTab(browser, viva, PERPLEXITY)
    const { page } = tab
    await page.locator('.cm-content').click()
    await page.keyboard.type('- one\n- two\nthree')
    expect(await page.locator('.cm-line').allTextContents()).toEqual(['- one', '- two', '- three'])
    await page.keyboard.press('Control+a')
    await page.keyboard.type('It takes 2*32*32*128 bytes')
    const styles = await page
      .locator('.cm-line span')
      .evaluateAll(spans => spans.map(span => getComputedStyle(span).fontStyle))
    expect(styles.filter(style => style === 'italic')).toEqual([])
    expect(await page.locator('.d-preview').count()).toBe(0)
    await page.keyboard.type(', or $2^{18}$')
    await page.locator('.d-preview .katex').waitFor()
  })

  test('the clock of a pasted page is not told as its time', async () => {
    await using viva = await startViva()
    await using tab = await openTab(browser, viva, PERPLEXITY)
    await answer(tab.page, `${WORDS} `.repeat(40))
    expect(await tab.page.locator('.title-line').textContent()).toContain('Untimed, no hints')
  })
})

test('two tabs with one question say so, share the draft, and neither overwrites the other', async () => {
  await using viva = await startViva()
  await using tab = await openTab(browser, viva, PERPLEXITY)
  const { page } = tab
  await page.locator('.cm-content').waitFor()
  const other = await page.context().newPage()
  await other.goto(PERPLEXITY)
  for (const each of [page, other]) await each.getByText('also open in another tab').waitFor()
  await write(page, 'Half of it')
  await other.locator('.cm-content', { hasText: 'Half of it' }).waitFor()

  await other.close()
  await page.getByText('also open in another tab').waitFor({ state: 'detached' })

  // A tab that did not hear of other words does not write over them.
  await page.evaluate(key => {
    const draft = JSON.parse(localStorage.getItem(key) ?? '{}') as object
    localStorage.setItem(key, JSON.stringify({ ...draft, answer: 'Written elsewhere' }))
  }, 'viva.draft.foundations/perplexity')
  await write(page, ', and more')
  await page.getByRole('alert').filter({ hasText: 'It begins “Written elsewhere”.' }).waitFor()
  await page.getByRole('button', { name: 'Take the other' }).click()
  await page.locator('.cm-content', { hasText: 'Written elsewhere' }).waitFor()
  expect(tab.faults).toEqual([])
})

test('a page that could not be reached returns by itself when the server does', async () => {
  const viva = await startViva()
  await using tab = await openTab(browser, viva)
  const { page } = tab
  await page.goto('/settings')
  await page.locator('.field').first().waitFor()
  await viva.stop()
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await page.getByText('Viva is not responding.').waitFor()
  await using _again = await startViva({ home: viva.home, port: Number(new URL(viva.address).port) })
  await page.getByRole('link', { name: /^Begin with/ }).waitFor()
  expect(await page.getByText('Viva is not responding.').count()).toBe(0)
})
