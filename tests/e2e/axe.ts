/** What axe has against a page. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** The page once axe's own script has run in it. */
interface Injected {
  readonly axe: typeof axe
}

interface Look {
  /** Without it all rules, which take twice as long. */
  readonly only?: 'colours'
  /** Only these parts of the page. */
  readonly within?: readonly string[]
}

/** Sections of a list after its first, as they are made of the same rows. */
const ALIKE = ['.index section ~ section', '.map-part ~ .map-part'] as const

const COLOURS = ['color-contrast', 'link-in-text-block'] as const

/** What axe has against the page as it stands, in lines. */
export async function axeSays(
  page: Page,
  { only, within = ['html'] }: Look = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([only, include, exclude, colours]) => {
      const { violations } = await (globalThis as unknown as Injected).axe.run(
        { include: [...include], exclude: [...exclude] },
        {
          ...(only === 'colours' && { runOnly: { type: 'rule', values: [...colours] } }),
          // What passed would cost as much again. Nothing here needs a file beside the page.
          resultTypes: ['violations'],
          preload: false,
        },
      )
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          node => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
        ),
      )
    },
    [only, within, ALIKE, COLOURS] as const,
  )
}

/** What axe has against the colours of a page in the dark. All else is the same in the light. */
export async function inTheDark(page: Page, look: Pick<Look, 'within'> = {}): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const says = await axeSays(page, { ...look, only: 'colours' })
  await page.emulateMedia({ colorScheme: 'light' })
  return says.map(line => `dark: ${line}`)
}
