import type { Page } from 'playwright-core'

export const PERPLEXITY = '/q/foundations/perplexity'

/** Makes one core point, leaves out the others, and says nothing false. */
export const THIN_ANSWER =
  'Perplexity is the exponential of the average cross-entropy per token. It measures how surprised the model is.'

/** Writes into the editor, as soon as it has taken the place of the plain field. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.insertText(text)
}

/** Answers the question that is open and waits for its report. */
export async function answer(page: Page, text: string): Promise<void> {
  await write(page, text)
  await page.getByRole('button', { name: /^Hand in/ }).click()
  await page.locator('.verdict-word').waitFor()
}

/** Tab until the wanted thing has the focus; a person would not go on for ever either. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`the focus never came to ${selector}`)
}
