/** A report leads from a point to the lab that runs it, and shows the lab's picture under what was missed. */
import { beforeAll, expect, test } from 'vitest'
import { axeSays, inTheDark } from './axe.ts'
import { DESKTOP, PHONE, runsOver } from './browser.ts'
import { freshViva, visit } from './shared.ts'
import type { Viva } from './viva.ts'

let viva: Viva
beforeAll(async () => {
  viva = await freshViva()
})

const QUESTION = 'foundations/scaled-dot-product-attention'

async function reported(answer: string): Promise<string> {
  const id = crypto.randomUUID()
  await fetch(`${viva.address}/api/attempts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, question: QUESTION, answer }),
  })
  return `/a/${id}`
}

test.each([
  ['at a desk', DESKTOP],
  ['on a phone', PHONE],
] as const)('a missed point shows the picture of its lab when asked, %s', async (_, device) => {
  const path = await reported('The scores are divided by the root of the key dimension.')
  await using tab = await visit(viva, path, device)
  const { page } = tab
  const fetched: string[] = []
  page.on('request', request => fetched.push(new URL(request.url()).pathname))
  const point = page.locator('[data-v=missing][data-p=saturation-kills-gradient]')
  const show = point.getByRole('button', { name: /^Show the picture/ })
  await show.waitFor()
  expect(fetched.filter(file => /Lab-/.test(file))).toEqual([])
  expect(await page.locator('.lab-figure').count()).toBe(0)

  await show.focus()
  await page.keyboard.press('Enter')
  await point.locator('.lab-figure svg[role=img]').nth(1).waitFor()
  expect(fetched.filter(file => /Lab-.*\.js$/.test(file)).length).toBe(1)
  expect(await point.locator('figcaption').textContent()).toMatch(/^100 keys of width 512\. Not divided, /)
  expect(await page.locator('.lab-figure').count()).toBe(1)
  const own = { within: ['.point'] }
  const says = device === DESKTOP ? await axeSays(page, own) : await inTheDark(page)
  expect([...says, ...tab.faults]).toEqual([])
  expect(await runsOver(page)).toBe(false)

  await point.getByRole('button', { name: /^Fold the picture/ }).click()
  expect(await page.locator('.lab-figure').count()).toBe(0)
  await point.getByRole('link', { name: /^See it: / }).click()
  await page.waitForURL('**/labs/attention?d=512')
  await page.getByRole('slider').waitFor()
  expect(await page.locator('main svg[role=img]').count()).toBe(0)
})

test('a revealed question links its points to labs, without pictures', async () => {
  await using tab = await visit(viva, '/q/architecture/mamba')
  const { page } = tab
  expect(await page.locator('.see-point').count()).toBe(0)
  await page
    .getByRole('button', { name: /Reveal/ })
    .first()
    .click()
  await page
    .getByRole('button', { name: /Reveal/ })
    .last()
    .click()
  const link = page.locator('#text-needs-selection .see-point a')
  await link.waitFor()
  expect(await page.locator('.see-point button').count()).toBe(0)
  expect(await axeSays(page, { within: ['main'] })).toEqual([])
  await link.click()
  await page.waitForURL('**/labs/state-space')
  expect(tab.faults).toEqual([])
})
