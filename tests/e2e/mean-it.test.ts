import { expect, test } from 'vitest'
import { axeSays } from './axe.ts'
import { freshViva, visit } from './shared.ts'
import { PERPLEXITY, write } from './answer-editor.ts'

const ANSWER =
  'Everything that follows is false. Perplexity is the exponential of the average negative log-likelihood per ' +
  'token. Lower is better, and a uniform guess over the vocabulary has a perplexity of its size.'

test('an answer that reads as if it were not meant is left open, and one key has it judged as it stands', async () => {
  await using tab = await visit(await freshViva(), PERPLEXITY)
  const { page } = tab
  await write(page, ANSWER)
  await page.getByRole('button', { name: /^Hand in/ }).click()

  await page.getByRole('heading', { name: 'No mark' }).waitFor()
  await page.getByRole('heading', { name: 'Is this meant as it stands?' }).waitFor()
  expect(await axeSays(page, { within: ['main'] })).toEqual([])
  await page.keyboard.press('i')

  await page.getByText('Judged as it stands, at your word.').waitFor()
  await page.locator('.title-line', { hasText: 'Second attempt' }).waitFor()
  expect(await page.locator(".point[data-v='met']").count()).toBeGreaterThan(0)
  expect(await page.getByRole('heading', { name: 'Is this meant as it stands?' }).count()).toBe(0)
  expect(tab.faults).toEqual([])
})
