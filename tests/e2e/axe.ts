/** What axe has against a page. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { tooFaint } from './contrast.ts'

/** The page once axe's own script has run in it. */
interface Injected {
  readonly axe: typeof axe
}

interface Look {
  /** Only these parts of the page. Colours are looked at everywhere. */
  readonly within?: readonly string[]
}

/** Sections of a list after its first, as they are made of the same rows. */
const ALIKE = ['.index section ~ section', '.map-part ~ .map-part'] as const

/** The rule that takes as long as all others. `tooFaint` stands for it but where axe is asked for it. */
const CONTRAST = 'color-contrast'

/** What axe has against the page as it stands, and what is too faint on it, in lines. */
export async function axeSays(page: Page, { within = ['html'] }: Look = {}): Promise<readonly string[]> {
  const says = await run(page, within, { rules: { [CONTRAST]: { enabled: false } } })
  return [...says, ...(await tooFaint(page))]
}

/** What axe itself has against the contrast of words. */
export async function axeOnContrast(page: Page): Promise<readonly string[]> {
  return run(page, ['html'], { runOnly: { type: 'rule', values: [CONTRAST] } })
}

async function run(page: Page, within: readonly string[], rules: axe.RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([include, exclude, chosen]) => {
      const { violations } = await (globalThis as unknown as Injected).axe.run(
        { include: [...include], exclude: [...exclude] },
        // What passed would cost as much again. Nothing here needs a file beside the page.
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

/** What is too faint on a page in the dark. All else is the same in the light. */
export async function inTheDark(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const says = await tooFaint(page)
  await page.emulateMedia({ colorScheme: 'light' })
  return says.map(line => `dark: ${line}`)
}
