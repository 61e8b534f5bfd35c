/**
 * Every screen. On a large one axe applies its rules, and text contrast is measured in both themes; other
 * faults of one theme alone are not covered. On a phone each screen is measured, and three are checked whole;
 * faults of the narrow form of another screen alone are not covered.
 */
import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { patient } from '../patience.ts'
import { PERPLEXITY } from './answer-editor.ts'
import { axeOnContrast, axeSays, inTheDark } from './axe.ts'
import { tooFaint } from './contrast.ts'
import { DESKTOP, PHONE, follow, runsOver } from './browser.ts'
import { openInterview, sitInterview, step } from './interviews.ts'
import { fillRecord, set } from './lines.ts'
import { freshViva, visit } from './shared.ts'
import type { Viva } from './viva.ts'

let viva: Viva
let report: string
let debrief: string
let paused: string
beforeAll(async () => {
  viva = await freshViva()
  report = `/a/${(await fillRecord(viva)).id}`
  await set(viva, {})
  debrief = `/interviews/${(await sitInterview(viva)).id}/debrief`
  paused = `/interviews/${(await step(viva, await openInterview(viva), { kind: 'pause' })).id}`
})

/** A running interview. Leaving one pauses it, so each look takes a fresh one. */
async function runningInterview(): Promise<string> {
  const asked = await step(viva, await openInterview(viva), { kind: 'hint' })
  const { id } = await step(viva, asked, { kind: 'say', answer: 'Something that says little.' })
  return `/interviews/${id}`
}

const MISSING = '.message h1'

/** Each screen, and a selector that shows that it is there. Screens with the same one are not neighbours. */
const SCREENS: readonly (readonly [name: string, path: () => string | Promise<string>, there: string])[] = [
  ['Today', () => '/', '#weak'],
  ['a page that is not there', () => '/nowhere', MISSING],
  ['Bank', () => '/bank', '.index [data-row]'],
  ['Map', () => '/map', '.map-node'],
  ['Practice', () => PERPLEXITY, '.cm-content'],
  ['Report', () => report, '.point'],
  ['Interviews', () => '/interviews', '.blueprint, .own'],
  ['Interview', runningInterview, '.cm-content'],
  ['Interview, paused', () => paused, 'h2:text-is("Paused")'],
  ['a question that is not there', () => '/q/foundations/not-there', MISSING],
  ['Debrief', () => `${debrief}#q1`, '#q1 .point'],
  ['Exercises', () => '/exercises', '.index a'],
  ['Exercise', () => '/exercises/architecture/kv-cache/as-large-as-the-weights?seed=7', '#sum'],
  ['Labs', () => '/labs', '.lab-list a'],
  ['Lab', () => '/labs/attention', '.guess-box'],
  ['a report that is not there', () => '/a/11111111-1111-4111-8111-111111111111', MISSING],
  [
    'Lab, shown',
    () => '/labs/attention?d=64&n=100&draws=500&seed=2&mask=causal&said=0.3&of=64-100',
    '.lab-table',
  ],
  ['History', () => '/history', '.past a'],
  ['Gap sheet', () => '/sheet', '.gap'],
  // The page of all terms has as many parts as all other screens together.
  ['Glossary', () => '/glossary?q=cache', '.terms'],
  ['Glossary drill', () => '/glossary/drill', '.drill-term'],
  ['Settings', () => '/settings', '.field'],
]

/** Calls `look` on every screen, reached by a link, and gathers what it finds. */
async function overAll(
  page: Page,
  look: (name: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const [name, path, there] of SCREENS) {
    await follow(page, await path())
    await page.locator(there).first().waitFor()
    found.push(...(await look(name)).map(line => `${name}: ${line}`))
  }
  return found
}

/** Twenty-two screens, one after another. */
const SLOW_MS = patient(180_000)

test(
  'on a desktop axe finds nothing on any screen, light or dark, none runs over, and the content policy refuses nothing',
  async () => {
    await using tab = await visit(viva, '/settings')
    const { page } = tab
    const found = await overAll(page, async name => {
      await page.setViewportSize(DESKTOP.viewport)
      const says = [...(await axeSays(page)), ...(await inTheDark(page))]
      if (name === 'Report') says.push(...(await axeOnContrast(page)))
      await page.setViewportSize({ width: 1024, height: 800 })
      return (await runsOver(page)) ? [...says, 'runs over to the side'] : says
    })
    expect([...found, ...tab.faults]).toEqual([])
  },
  SLOW_MS,
)

const WHOLE_ON_A_PHONE = ['Report', 'Interview', 'Exercises']
const TOUCHED = [
  'Today',
  'Practice',
  'Report',
  'Map',
  'Exercises',
  'Settings',
  'Interviews',
  'Interview, paused',
  'Debrief',
]

test(
  'on a phone no screen runs over, what is touched is large enough, and axe finds nothing',
  async () => {
    await using tab = await visit(viva, '/settings', PHONE)
    const { page } = tab
    const found = await overAll(page, async name => {
      await page.setViewportSize(PHONE.viewport)
      const says = WHOLE_ON_A_PHONE.includes(name)
        ? [...(await axeSays(page)), ...(await inTheDark(page))]
        : []
      if (TOUCHED.includes(name)) says.push(...(await tooSmall(page)))
      await page.setViewportSize({ width: 360, height: 800 })
      return (await runsOver(page)) ? [...says, 'runs over to the side'] : says
    })
    expect([...found, ...tab.faults]).toEqual([])
  },
  SLOW_MS,
)

/** Targets that are too small for a finger: under 44 pixels high or 24 wide. */
async function tooSmall(page: Page): Promise<readonly string[]> {
  return page
    .locator('.btn, .wordmark, .tabs a, .places a, button.rung, .lengths [role=tab]')
    .evaluateAll(things =>
      things.flatMap(thing => {
        const { width, height } = thing.getBoundingClientRect()
        return width > 0 && (height < 44 || width < 24)
          ? [`too small: ${thing.textContent}: ${Math.round(width)} × ${Math.round(height)}`]
          : []
      }),
    )
}

test('axe and the measured contrast name the same faint words', async () => {
  await using tab = await visit(viva, '/exercises')
  const { page } = tab
  await page.locator('main .index a').first().waitFor()
  await page.evaluate(() => {
    document.querySelector('main')!.innerHTML = `<div style="background: rgb(0 0 0 / 20%)">
      <p id="a" style="color: #777">faint on grey</p><p id="b" style="color: #000">plain on grey</p>
      <p id="c" style="color: rgb(0 0 0 / 40%)">half seen</p><p id="d" style="color: #666; font-size: 24px">large</p>
      <p style="background: #123"><em id="e" style="color: #456">deep in the dark</em></p></div>`
  })
  const named = (lines: readonly string[]) => lines.flatMap(line => /#[a-e]\b/.exec(line)?.[0] ?? [])
  expect(named(await axeOnContrast(page))).toEqual(['#a', '#c', '#e'])
  expect(named(await tooFaint(page))).toEqual(['#a', '#c', '#e'])
})

test('forms that open in their row are as clean', async () => {
  await using tab = await visit(viva, report)
  const { page } = tab
  await page
    .locator(".point[data-v='contradicted']")
    .getByRole('button', { name: /^Appeal/ })
    .click()
  await page.getByRole('button', { name: 'Settle it yourself' }).click()
  await page.getByText('Rate it yourself').click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Keys/ }).click()
  expect(await axeSays(page)).toEqual([])
})

test('hovering or focusing words lights their point, and a line joins the two', async () => {
  await using tab = await visit(viva, report)
  const { page } = tab
  await page.locator('.said .ev', { hasText: 'Lower is better' }).hover()
  await page.locator('#lower-is-better[data-highlighted]').waitFor()
  await page.locator('svg.connector[data-v=met]').waitFor()
  await page.locator('#effective-branching-factor').hover()
  expect(await page.locator('.said .ev[data-highlighted]').textContent()).toContain(
    'choosing between 15 words',
  )
})

test('the report prints without chrome, forms and acts', async () => {
  await using tab = await visit(viva, report)
  await tab.page.locator('.point').first().waitFor()
  await tab.page.emulateMedia({ media: 'print' })
  const shown = async (part: string) => ((await tab.page.locator(part).first().isVisible()) ? [part] : [])
  const parts = await Promise.all(
    ['.tools', '.key-line', '.btn', '.acts', '.verdict-word', '.point', '.sources'].map(shown),
  )
  expect(parts.flat()).toEqual(['.verdict-word', '.point', '.sources'])
})

test('the bank is narrowed by its address', async () => {
  await using tab = await visit(viva, '/bank')
  const { page } = tab
  await page.locator('.index [data-row]').first().waitFor()
  const all = await page.locator('.index [data-row]').count()
  await page.locator('.facets').getByText('Weak').click()
  await page.waitForURL('**/bank?state=weak')
  await page
    .locator('.index [data-row]')
    .nth(all - 1)
    .waitFor({ state: 'detached' })
  const weak = await page.locator('.index [data-row]').count()
  expect(weak).toBeLessThan(all)
  await page.reload()
  await page.locator('.index [data-row]').first().waitFor()
  expect(await page.locator('.index [data-row]').count()).toBe(weak)
  await page.goto('/bank?q=guessing+uniformly')
  await page.locator('.why mark', { hasText: 'uniformly' }).first().waitFor()
})
