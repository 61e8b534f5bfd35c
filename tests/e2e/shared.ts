/**
 * Resources that the tests of one worker share: a Viva, and a Chromium with a few profiles. Starting them
 * is most of the work of a short test. Each test gets them as good as new, and only this file resets them.
 */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { DESKTOP, openBrowser, openProfile, openTab, watchedPage } from './browser.ts'
import type { Tab } from './browser.ts'
import { startViva } from './viva.ts'
import type { OwnViva, Viva } from './viva.ts'

const FLAGS = [
  // A microphone that beeps, for any page that asks.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  // Pages of one profile share a process, and what it has compiled.
  '--renderer-process-limit=1',
  '--disable-gpu',
  '--in-process-gpu',
]

let browser: Promise<Browser> | undefined
let viva: Promise<OwnViva> | undefined
/** Profiles that no test uses, by their device. */
const idle = new Map<string, BrowserContext[]>()

/** The Viva of this worker, with an empty record and the usual settings. */
export async function freshViva(): Promise<Viva> {
  viva ??= startViva().then(started => worker.use(started))
  const ready = await viva
  const response = await fetch(`${ready.address}/api/record`, {
    method: 'DELETE',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ confirm: 'delete everything' }),
  })
  if (!response.ok) throw new Error(await response.text())
  return ready
}

/** A page in a profile that keeps nothing from before, open at a path. */
export async function visit(
  at: Viva,
  path = '/',
  { colorScheme = 'light', ...device }: BrowserContextOptions = DESKTOP,
): Promise<Tab> {
  // A Viva of one test has another address.
  if (at !== (await viva)) return visitAlone(at, path, { colorScheme, ...device })
  const others = idleFor(device)
  const context = others.pop() ?? (await openLasting(at, device))
  const watched = await watchedPage(context)
  const { page } = watched
  await page.emulateMedia({ colorScheme })
  await page.addInitScript(forgetOnce)
  if (path !== NOWHERE) await page.goto(path)
  return {
    ...watched,
    async [Symbol.asyncDispose]() {
      const [, ...opened] = context.pages()
      for (const each of opened) await each.close()
      await context.clearPermissions()
      others.push(context)
    },
  }
}

/** The same in a profile of its own, for state that outlives a page: another Viva, or a stopped clock. */
export async function visitAlone(at: Viva, path: string, options?: BrowserContextOptions): Promise<Tab> {
  return openTab(await openShared(), at, path, options)
}

/** The address of a page that is to be prepared before it is loaded. */
export const NOWHERE = 'about:blank'

function openShared(): Promise<Browser> {
  browser ??= openBrowser(FLAGS).then(launched => {
    worker.defer(() => launched.close())
    return launched
  })
  return browser
}

function idleFor(device: BrowserContextOptions): BrowserContext[] {
  const name = JSON.stringify(device)
  const known = idle.get(name) ?? []
  idle.set(name, known)
  return known
}

async function openLasting(at: Viva, device: BrowserContextOptions): Promise<BrowserContext> {
  const context = await openProfile(await openShared(), at, device)
  // The first page stays, and the process of the profile with it.
  await (await context.newPage()).goto('/icon.svg')
  return context
}

/** Runs in each document before its scripts; in a tab's first one it clears storage of earlier tests. */
function forgetOnce(): void {
  if (location.protocol === 'about:' || sessionStorage.getItem('forgotten') !== null) return
  localStorage.clear()
  sessionStorage.setItem('forgotten', '')
}
