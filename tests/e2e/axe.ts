/** Axe's violations on a page, and words of too little contrast. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { tooFaint } from './contrast.ts'

/** The window once axe's own script has run in it. */
interface Injected {
  readonly axe: typeof axe
}

interface Look {
  /** Only these parts of the page. Colours are looked at everywhere. */
  readonly within?: readonly string[]
}

/** Sections of a list after its first, as they are made of the same rows. */
const ALIKE = ['.index section ~ section', '.map-part ~ .map-part'] as const

/** The rule that takes as long as all others. `tooFaint` replaces it, except where axe is asked for it. */
const CONTRAST = 'color-contrast'

/** Axe's violations within the given parts, and words of too little contrast, in lines. */
export async function axeSays(page: Page, { within = ['html'] }: Look = {}): Promise<readonly string[]> {
  const says = await run(page, within, { rules: { [CONTRAST]: { enabled: false } } })
  return [...says, ...(await tooFaint(page))]
}

/** Axe's own verdict on the contrast of words. */
export async function axeOnContrast(page: Page): Promise<readonly string[]> {
  return run(page, ['html'], { runOnly: { type: 'rule', values: [CONTRAST] } })
}

async function run(page: Page, within: readonly string[], rules: axe.RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([include, exclude, chosen]) => {
      const { violations } = await (globalThis as unknown as Injected).axe.run(
        { include: [...include], exclude: [...exclude] },
        // Passes would cost as much again. Nothing here needs a file beside the page.
        { ...chosen, resultTypes: ['violations'], preload: false },
      )
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          node => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
        ),
      )
    },
    [within, ALIKE, rules] as const,
  )
}

/** Words of too little contrast in the dark theme. Nothing else differs from the light one. */
export async function inTheDark(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const says = await tooFaint(page)
  await page.emulateMedia({ colorScheme: 'light' })
  return says.map(line => `dark: ${line}`)
}
