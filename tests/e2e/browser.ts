/** A real Chromium, and pages that report what must never happen. */
import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Viva } from './viva.ts'

const CHROMIUMS = [
  process.env['VIVA_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A microphone that beeps, and a browser that gives it to any page that asks. */
export const FAKE_MICROPHONE = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
] as const

export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = CHROMIUMS.find(path => path !== undefined && path !== '' && existsSync(path))
  if (executablePath === undefined)
    throw new Error(
      'The end-to-end tests need Chromium or Chrome. Install one, or set VIVA_CHROMIUM to its path.',
    )
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...more] })
}

export interface Tab extends AsyncDisposable {
  readonly page: Page
  /** Errors of scripts and refusals of the content policy so far. */
  readonly faults: readonly string[]
}

export const DESKTOP = { viewport: { width: 1440, height: 900 } } as const satisfies BrowserContextOptions
export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
} as const satisfies BrowserContextOptions

/** A fresh browser profile, open at a path. */
export async function openTab(
  browser: Browser,
  viva: Viva,
  path = '/',
  options: BrowserContextOptions = DESKTOP,
): Promise<Tab> {
  const context = await browser.newContext({ baseURL: viva.address, locale: 'en-GB', ...options })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => {
    if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text())
  })
  await page.goto(path)
  return { page, faults, [Symbol.asyncDispose]: () => context.close() }
}

/** What axe has against the page as it stands, in lines. */
export async function axeSays(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      node => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  )
}

/** Whether the page can be scrolled sideways. */
export async function runsOver(page: Page): Promise<boolean> {
  // What is laid out by its measured width follows a frame later.
  return page.evaluate(async () => {
    await document.fonts.ready
    for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame)
    return document.documentElement.scrollWidth > document.documentElement.clientWidth
  })
}
