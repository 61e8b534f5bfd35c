import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { axeSays } from './axe.ts'
import { freshViva, visit, visitAlone } from './shared.ts'
import { answer, PERPLEXITY, write } from './answer-editor.ts'
import type { Viva } from './viva.ts'

const WORDS = 'It is something with the loss, I would say.'

async function kinds({ address }: Viva): Promise<readonly string[]> {
  const lines = await (await fetch(`${address}/api/record`)).text()
  return lines
    .trim()
    .split('\n')
    .filter(line => line !== '')
    .map(line => (JSON.parse(line) as { kind: string }).kind)
}
/** Hands in while the page's clock stands still, so that the offer does not pass by on a slow machine. */
async function handIn(page: Page): Promise<void> {
  await page.clock.install()
  await write(page, WORDS)
  await page.clock.pauseAt(Date.now() + 1000)
  await page.getByRole('button', { name: /^Hand in/ }).click()
  await takeBack(page).waitFor()
}
const takeBack = (page: Page) => page.getByRole('button', { name: 'Take it back' })

describe('an answer that was handed in too soon', () => {
  test('is taken back by key: its words, hints and mark are in the editor, and nothing else knows it', async () => {
    const viva = await freshViva()
    await using tab = await visitAlone(viva, PERPLEXITY)
    const { page } = tab
    await page.getByRole('button', { name: 'Take the first hint' }).click()
    await page.locator('.ladder .note').waitFor()
    await page.keyboard.press('Alt+2')
    await handIn(page)
    // It stays while it has the focus.
    await takeBack(page).focus()
    await page.clock.resume()
    expect(await axeSays(page, { within: ['main'] })).toEqual([])
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
    const viva = await freshViva()
    await using tab = await visitAlone(viva, PERPLEXITY)
    const { page } = tab
    await handIn(page)
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
    const viva = await freshViva()
    await using tab = await visitAlone(viva, PERPLEXITY)
    const { page } = tab
    await handIn(page)
    const report = page.url()
    await takeBack(page).click()
    await page.clock.resume()
    await page.locator('.cm-content', { hasText: WORDS }).waitFor()
    await page.goto(report)
    await page.getByText('was taken back').waitFor()
    expect(await page.locator('.verdict-word').count()).toBe(0)
  })
})

describe('before an answer is handed in', () => {
  test('nothing written is said quietly, and asks the server nothing', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, PERPLEXITY)
    const { page } = tab
    await page.locator('.cm-content').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('status').filter({ hasText: 'Nothing is written yet.' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await kinds(viva)).toEqual([])
  })

  test('a list goes on with one marker, and a product is no emphasis', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, PERPLEXITY)
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
    const viva = await freshViva()
    await using tab = await visit(viva, PERPLEXITY)
    await answer(tab.page, `${WORDS} `.repeat(40))
    expect(await tab.page.locator('.title-line').textContent()).toContain('Untimed, no hints')
  })
})

test('two tabs with one question say so, share the draft, and neither overwrites the other', async () => {
  const viva = await freshViva()
  await using tab = await visit(viva, PERPLEXITY)
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
