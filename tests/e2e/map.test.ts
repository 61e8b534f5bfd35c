import { beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { axeSays } from './axe.ts'
import { PHONE, runsOver } from './browser.ts'
import { freshViva, visit } from './shared.ts'
import { fillRecord } from './lines.ts'
import type { Viva } from './viva.ts'

let viva: Viva
beforeAll(async () => {
  viva = await freshViva()
  await fillRecord(viva)
})

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['question'])

/** Where the box that has the focus lies. */
const place = async (page: Page) => {
  const box = await page.locator(':focus').boundingBox()
  if (!box) throw new Error('nothing has the focus')
  return box
}

describe('the picture of what builds on what', () => {
  test('is one stop for Tab; arrows lead to neighbours, Home and End through a section, Enter opens', async () => {
    await using tab = await visit(viva, '/map')
    const { page } = tab
    await page.locator('.map-node').first().waitFor()
    await page.locator('.map-sections a').last().focus()
    await page.keyboard.press('Tab')
    const first = await focused(page)
    expect(first).toBe(await page.locator('.map-node').first().getAttribute('data-question'))
    const start = await place(page)

    await page.keyboard.press('ArrowRight')
    const right = await place(page)
    expect(right.x).toBeGreaterThan(start.x + start.width)
    const second = await focused(page)
    await page.keyboard.press('ArrowDown')
    const below = await place(page)
    expect(below.x).toBe(right.x)
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toBe(second)
    await page.keyboard.press('ArrowLeft')
    expect((await place(page)).x).toBe(start.x)
    await page.keyboard.press('End')
    expect((await place(page)).x).toBeGreaterThan(right.x)
    const end = await focused(page)
    await page.keyboard.press('Home')
    expect(await focused(page)).toBe(first)

    await page.keyboard.press('End')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBeUndefined()
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).toBe(end)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/q/${end}`)
    expect(tab.faults).toEqual([])
  })

  test('goes on from one section to the next, and in by the name of a section', async () => {
    await using tab = await visit(viva, '/map')
    const { page } = tab
    await page.locator('.map-node').first().waitFor()
    await page.locator('.map-sections').getByRole('link', { name: 'Research' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('#map-research:focus').waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatch(/^research\//)
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toMatch(/^system-design\//)
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toMatch(/^research\//)
  })

  test('shows of the question at hand what it builds on and what it leads to, in lines and in words', async () => {
    await using tab = await visit(viva, '/map')
    const { page } = tab
    const node = page.locator("[data-question='architecture/kv-cache']")
    await node.focus()
    const before = page.locator("[data-role='before']")
    expect(await before.count()).toBeGreaterThan(0)
    const said = await page.locator('.map-said').textContent()
    expect(said).toContain(await before.first().locator('.map-title').textContent())
    expect(said).toContain('Leads to:')
    const described = await page
      .locator(`[id='${await node.getAttribute('aria-describedby')}']`)
      .textContent()
    expect(said).toContain(described)
    await page.locator('.map-line[data-kin]').first().waitFor({ state: 'attached' })
    await page.locator("[data-question='foundations/perplexity']").hover()
    await page.locator('.map-said', { hasText: 'Perplexity' }).waitFor()
    await page.mouse.move(2, 2)
    await page.locator('.map-said', { hasText: 'KV cache' }).waitFor()
  })

  test('holds every title whole, and fits the page at any width', async () => {
    await using tab = await visit(viva, '/map')
    const { page } = tab
    for (const width of [970, 1024, 1280, 1440, 1800]) {
      await page.setViewportSize({ width, height: 900 })
      await page.locator('.map-field').first().waitFor()
      expect(await runsOver(page)).toBe(false)
      const crowded = () =>
        page.locator('.map-field .map-node').evaluateAll(nodes => {
          const boxes = nodes.map(node => node.getBoundingClientRect())
          return nodes.flatMap((node, i) => {
            const box = boxes[i]
            const hit = boxes.some(
              (other, k) =>
                k !== i &&
                box !== undefined &&
                other.left < box.right &&
                box.left < other.right &&
                other.top < box.bottom &&
                box.top < other.bottom,
            )
            return hit || node.scrollWidth > node.clientWidth || (box?.right ?? 0) > innerWidth
              ? [node.textContent]
              : []
          })
        })
      // The picture follows the width by an observer, a frame later.
      await expect.poll(crowded).toEqual([])
    }
  })

  test('is a list at twice the size, and says how a question stands by shape and word', async () => {
    await using tab = await visit(viva, '/map')
    const { page } = tab
    await page.setViewportSize({ width: 720, height: 450 })
    await page.locator('.map-rows').first().waitFor()
    expect(await page.locator('.map-field').count()).toBe(0)
    expect(await runsOver(page)).toBe(false)
    const mark = page.locator("[data-question='foundations/perplexity'] .state-mark")
    expect(await mark.textContent()).toBe('open')
    expect(await mark.locator('svg').count()).toBe(1)
  })
})

test('on a phone the map is a list of the same, by section and stage', async () => {
  await using tab = await visit(viva, '/map', PHONE)
  const { page } = tab
  await page.locator('.map-rows').first().waitFor()
  expect(await page.locator('.map-field, .map-lines').count()).toBe(0)
  expect(await page.getByRole('heading', { name: 'Architecture' }).count()).toBe(1)
  expect(await page.getByRole('heading', { name: 'Stage 1' }).count()).toBeGreaterThan(1)
  expect(await page.getByText(/^Builds on: .* Leads to: /).count()).toBeGreaterThan(5)
  for (const width of [390, 360, 320]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await runsOver(page)).toBe(false)
  }
  const small = await page
    .locator('.map-node, .map-sections a')
    .evaluateAll(links => links.filter(link => link.getBoundingClientRect().height < 44).length)
  expect(small).toBe(0)
  expect(await axeSays(page, { within: ['main'] })).toEqual([])
})
