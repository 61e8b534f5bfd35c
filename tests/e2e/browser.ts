/** A real Chromium, and pages that report what must never happen. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { patient } from '../patience.ts'
import type { Viva } from './viva.ts'

const CHROMIUMS = [
  process.env['VIVA_CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = CHROMIUMS.find(path => path !== undefined && path !== '' && existsSync(path))
  if (executablePath === undefined)
    throw new Error(
      'The end-to-end tests need Chromium or Chrome. Install one, or set VIVA_CHROMIUM to its path.',
    )
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-gpu-rasterization',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...more,
    ],
    timeout: patient(30_000),
  })
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

/** A browser profile that nobody has used. */
export async function openProfile(
  browser: Browser,
  viva: Viva,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: viva.address, locale: 'en-GB', ...options })
  context.setDefaultTimeout(patient(20_000))
  const name = `viva-${new URL(viva.address).port}`
  await context.addCookies([{ name, value: viva.key, url: viva.address, httpOnly: true, sameSite: 'Strict' }])
  await context.addInitScript(deafen)
  return context
}

/** Chromium's headless shell has no recogniser behind its interface, and ends a page that makes one. */
function deafen(): void {
  Object.assign(globalThis, { SpeechRecognition: EventTarget, webkitSpeechRecognition: EventTarget })
}

/** A page whose faults are recorded. */
export async function watchedPage(context: BrowserContext): Promise<Pick<Tab, 'page' | 'faults'>> {
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => {
    if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text())
  })
  return { page, faults }
}

/** A fresh browser profile, open at a path. */
export async function openTab(
  browser: Browser,
  viva: Viva,
  path = '/',
  options: BrowserContextOptions = DESKTOP,
): Promise<Tab> {
  const context = await openProfile(browser, viva, options)
  const watched = await watchedPage(context)
  await watched.page.goto(path)
  return { ...watched, [Symbol.asyncDispose]: () => context.close() }
}

/** Navigates as a link does, within the loaded page. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(to => {
    const link = document.createElement('a')
    link.href = to
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
}

/** Whether the page can be scrolled sideways. */
export async function runsOver(page: Page): Promise<boolean> {
  // Parts that are laid out by a measured width follow a frame later.
  return page.evaluate(async () => {
    await document.fonts.ready
    for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame)
    return document.documentElement.scrollWidth > document.documentElement.clientWidth
  })
}
