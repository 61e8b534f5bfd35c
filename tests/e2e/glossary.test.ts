/** The glossary: found by any name, drilled from the record, by keyboard alone. */
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { axeSays } from './axe.ts'
import { PHONE, runsOver } from './browser.ts'
import { freshViva, visit } from './shared.ts'
import type { Viva } from './viva.ts'

const kept = async ({ address }: Viva) =>
  (await (await fetch(`${address}/api/record`)).text())
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
const name = (page: Page) => page.locator('.drill-term').textContent()

/** Waits for the next card, which brings the focus to its field. */
async function asked(page: Page, rated: number): Promise<string | null> {
  await page.getByText(`${rated} rated today`).waitFor()
  await page.locator('#said:focus').waitFor()
  return name(page)
}

describe('the drill', () => {
  test('goes on after a reload where it stood, and a rating is taken back with one key', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, '/glossary')
    const { page } = tab
    const keys = page.keyboard
    await page.locator('.terms').waitFor()
    await keys.press('Enter')

    const first = await asked(page, 0)
    await keys.type('A product of probabilities of tokens.')
    await keys.press('Enter')
    await page.getByText(/^Words in common, \d+ of \d+:|^None of the definition’s/).waitFor()
    await page.locator('.drill-ratings .btn-primary:focus').waitFor()
    await keys.press('3')
    const second = await asked(page, 1)
    expect(second).not.toBe(first)
    await keys.press('Enter')
    await page.locator('.drill-ratings').waitFor()
    expect(await page.locator('.drill-ratings .btn-primary').count(), 'nothing typed, nothing proposed').toBe(
      0,
    )
    await keys.press('1')
    const third = await asked(page, 2)
    await keys.press('Enter')
    await page.locator('.drill-ratings').waitFor()
    await keys.press('4')
    const fourth = await asked(page, 3)

    await page.reload()
    expect(await asked(page, 3), 'the same card after a reload').toBe(fourth)
    await keys.type('half a sentence')
    await keys.press('Alt+U')
    await page.getByText('Taken back, to be rated again').waitFor()
    expect((await name(page))?.startsWith(third ?? '?')).toBe(true)
    await keys.press('2')
    expect(await asked(page, 3)).toBe(fourth)

    const lines = await kept(viva)
    expect(lines.map(line => [line.kind, line.rating, line.typed])).toEqual([
      ['term', 'good', 'A product of probabilities of tokens.'],
      ['term', 'again', null],
      ['term', 'easy', null],
      ['withdrawal', undefined, undefined],
      ['term', 'hard', null],
    ])
    expect(lines[0].proposed).not.toBeNull()
    expect(tab.faults).toEqual([])
  })

  test('asks for the term by its meaning, and allows a slip', async () => {
    const viva = await freshViva()
    await using tab = await visit(viva, '/glossary/drill')
    const { page } = tab
    await page.locator('#said').waitFor()
    await page.getByText('its meaning').click()
    await page.waitForURL('**/glossary/drill?ask=name')
    const { card } = await (await fetch(`${viva.address}/api/glossary/drill`)).json()
    expect(await page.locator('.drill-term').count()).toBe(0)
    await page.locator('#said').fill(`${card.term.term}x`)
    await page.keyboard.press('Enter')
    await page.getByText(`That is the term, with a slip: ${card.term.term}.`).waitFor()
    expect(await axeSays(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText('1 rated today').waitFor()
    expect(await kept(viva)).toMatchObject([{ kind: 'term', wanted: 'name', rating: 'good' }])
  })
})

test('the list is narrowed by section, state and any name of a term, and the address keeps it', async () => {
  const viva = await freshViva()
  await using tab = await visit(viva, '/glossary')
  const { page } = tab
  const terms = page.locator('.terms .term')
  await terms.first().waitFor()
  const all = await terms.count()
  expect(all).toBeGreaterThan(300)
  await page.keyboard.press('/')
  await page.locator('#find:focus').waitFor()
  await page.keyboard.type('key-value cache')
  await page.waitForURL('**/glossary?q=*')
  await page.locator('.terms #kv-cache:first-child').waitFor()
  expect(await terms.count()).toBeLessThan(10)
  await page.goto('/glossary?section=research')
  await terms.first().waitFor()
  expect(await terms.count()).toBeLessThan(all)
  await page.locator('.term-filters').getByText('Known').click()
  await page.getByText('No term fits.').waitFor()
  await page.goto('/glossary#kv-cache')
  await page.locator('#kv-cache').waitFor()
  await page.waitForFunction(
    () => (document.getElementById('kv-cache')?.getBoundingClientRect().top ?? 9e9) < innerHeight,
  )
})

test('what an earlier version kept in the browser is offered once, and comes into the record as good', async () => {
  const viva = await freshViva()
  await using tab = await visit(viva, '/settings', PHONE)
  const { page } = tab
  await page.evaluate(() =>
    localStorage.setItem('viva:glossary-boxes', '{"perplexity":3,"backoff":1,"smoothing":0,"gone":2}'),
  )
  await page.goto('/glossary?q=perplexity')
  await page.getByText('This browser holds 2 terms').waitFor()
  expect([await axeSays(page), await runsOver(page)]).toEqual([[], false])
  await page.getByRole('button', { name: 'Count them as good today' }).click()
  await page.getByText('This browser holds').waitFor({ state: 'hidden' })
  expect((await kept(viva)).map(line => [line.term, line.rating]).toSorted()).toEqual([
    ['backoff', 'good'],
    ['perplexity', 'good'],
  ])
  expect(await page.evaluate(() => localStorage.getItem('viva:glossary-boxes'))).toBeNull()
})
