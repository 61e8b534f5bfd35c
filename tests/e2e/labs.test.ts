/**
 * The labs, one after another in one tab, as somebody goes through them. Axe looks at the shared frame
 * once, before and after a prediction, and at the own part of each lab. Text contrast is measured in the dark
 * theme. Not covered: damage that a lab does to the frame around it, and words that are too faint in the
 * light theme alone.
 */
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { LABS } from '../../src/labs/index.ts'
import { patient } from '../patience.ts'
import { labRows } from '../labs/lab-rows.ts'
import { axeSays, inTheDark } from './axe.ts'
import { PHONE, follow, runsOver } from './browser.ts'
import type { Tab } from './browser.ts'
import { freshViva, visit } from './shared.ts'
import type { Viva } from './viva.ts'

let viva: Viva
beforeAll(async () => {
  viva = await freshViva()
})

/** The lab's own part, without the frame that all labs share. */
const OWN = { within: ['.lab-grid'] }

const SHOWN = '/labs/attention?d=64&n=100&draws=500&seed=2&mask=causal&said=0.3&of=64-100'

test('before a prediction a lab shows no picture, and has what a page needs', async () => {
  await using tab = await visit(viva, '/labs/attention', PHONE)
  const { page } = tab
  await page.getByRole('slider').waitFor()
  expect(await page.locator('main svg[role=img], main table').count()).toBe(0)
  expect([...(await faultsOf(page)), ...tab.faults]).toEqual([])
})

test('after it the whole page of a lab is as clean', async () => {
  await using tab = await visit(viva, SHOWN)
  await tab.page.locator('.lab-table').waitFor()
  expect([...(await faultsOf(tab.page)), ...tab.faults]).toEqual([])
})

let tab: Tab
beforeAll(async () => {
  tab = await visit(viva, '/labs', { ...PHONE, colorScheme: 'dark' })
})
afterAll(() => tab[Symbol.asyncDispose]())

test.each(LABS.map(lab => [lab.id, lab] as const))(
  'the lab %s fetches a file as large as the table says, shows on Space, and has what a page needs',
  async (id, { questions }) => {
    const { page, faults } = tab
    await page.setViewportSize(PHONE.viewport)
    await follow(page, '/labs')
    const own = page.waitForResponse(response => isFileOf(id, response.url()))
    await page.locator(`.lab-list a[href="/labs/${id}"]`).click()
    const bytes = gzipSync(await (await own).body()).length
    expect(bytes).toBeLessThan(150_000)
    const said = labRows().find(row => row.id === id)?.kilobytes ?? NaN
    expect(Math.abs(bytes / 1000 / said - 1)).toBeLessThan(0.2)

    await page.getByRole('slider').waitFor()
    await page.keyboard.press('Space')
    await page.locator('main svg[role=img], main table').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^You said .+ it is /)
    await page.waitForURL(url => url.searchParams.has('said'))
    // A lab with a worker has its number later, and its table with it.
    await page
      .locator('.guess-said b.num')
      .nth(1)
      .waitFor({ timeout: patient(60_000) })
    await page
      .locator('main table')
      .first()
      .waitFor({ timeout: patient(60_000) })
    expect(await page.locator('.lab-serves a').count()).toBe(questions.length)
    expect(await partsAlone(page)).toEqual([])
    expect([...(await axeSays(page, OWN)), ...(await atItsNarrowest(page)), ...faults]).toEqual([])
    await page.locator('.part').nth(1).focus()
    await page.locator('.lab-foot [data-lit]').waitFor()
  },
)

/** The parts that cannot be pointed at in the picture or the table, or not in the lines. */
async function partsAlone(page: Page): Promise<readonly string[]> {
  const parts = await page.locator('.part').evaluateAll(all => all.map(each => each.dataset['part'] ?? ''))
  expect(parts.length).toBeGreaterThan(2)
  const alone: string[] = []
  for (const part of parts) {
    const shown = page.locator(`.lab-look [data-part~="${part}"]:not(.part)`)
    const line = page.locator(`.lab-foot [data-part="${part}"]`)
    if ((await shown.count()) === 0 || (await line.count()) !== 1) alone.push(part)
  }
  return alone
}

/** Axe's violations on a whole page in both themes, and whether it runs over to the side. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  return [...(await axeSays(page)), ...(await inTheDark(page)), ...(await atItsNarrowest(page))]
}

async function atItsNarrowest(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: 360, height: 800 })
  return (await runsOver(page)) ? ['it runs over to the side'] : []
}

function isFileOf(id: string, address: string): boolean {
  const path = new URL(address).pathname.toLowerCase()
  return path.includes(`/${id.replaceAll('-', '')}lab-`) && path.endsWith('.js')
}

test('the same address shows the same picture, and keys move along', async () => {
  await using tab = await visit(viva, SHOWN)
  await using other = await visit(viva, SHOWN)
  const picture = async ({ page }: typeof tab) => {
    await page.locator('.sticks').first().waitFor()
    return page.locator('.sticks').evaluateAll(pictures => pictures.map(picture => picture.outerHTML))
  }
  expect(await picture(tab)).toEqual(await picture(other))
  const { page } = tab
  await page.keyboard.press(']')
  await page.locator('tr[data-here] th', { hasText: '128' }).waitFor()
  await page.waitForURL(url => url.searchParams.get('d') === '128')
  expect(await page.locator('.guess-said').textContent()).toMatch(/^Your prediction was for other values/)
  await page.keyboard.press('[')
  await page.locator('.guess-said', { hasText: 'You said 0.30' }).waitFor()
  await page.keyboard.press('n')
  await page.locator('.state', { hasText: 'Seed 3' }).waitFor()
  expect(await picture(tab)).not.toEqual(await picture(other))
  await page.getByRole('radio', { name: 'none' }).focus()
  await page.keyboard.press('Space')
  await page.waitForURL(url => url.searchParams.get('mask') === 'none')
  await page.getByRole('button', { name: 'Predict again' }).focus()
  await page.keyboard.press('Space')
  await page.locator('input[type=range]:focus').waitFor()
  expect(await page.locator('.sticks').count()).toBe(0)
  expect(tab.faults).toEqual([])
})

test('a lab leads to its question, and a report on that question back', async () => {
  await using tab = await visit(viva, SHOWN)
  const { page } = tab
  await page.locator('.lab-onward a').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/q/foundations/scaled-dot-product-attention')
  const id = crypto.randomUUID()
  await fetch(`${viva.address}/api/attempts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id,
      question: 'foundations/scaled-dot-product-attention',
      answer: 'The scores are divided by the root of the key dimension.',
    }),
  })
  await page.goto(`/a/${id}`)
  await page.getByRole('link', { name: 'See it run' }).click()
  await page.waitForURL('**/labs/attention')
  expect(tab.faults).toEqual([])
})

test.each(['/labs/nothing', '/labs/constructor'])('%s says that there is no such lab', async path => {
  await using tab = await visit(viva, path)
  await tab.page.getByRole('heading', { name: 'There is no such lab.' }).waitFor()
  await tab.page.getByRole('link', { name: 'All labs' }).click()
  await tab.page.locator('.lab-list a').first().waitFor()
  expect(tab.faults).toEqual([])
})

test('a lab whose worker does not start says so, and offers a way out', async () => {
  await using tab = await visit(viva, '/labs')
  const { page } = tab
  await page.route('**/*.worker-*.js', route => route.abort())
  // The worker starts with the page, and may fail before anything of the lab is seen.
  await page.locator('.lab-list a[href="/labs/divergence"]').click()
  await page.getByRole('heading', { name: 'This lab could not be computed.' }).waitFor()
  await page.getByRole('link', { name: 'All labs' }).click()
  await page.locator('.lab-list a').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/labs')
})
