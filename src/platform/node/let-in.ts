import { timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** Browsers keep a cookie for no longer. */
const DAYS_400 = 34_560_000

const WAY_IN =
  'Open Viva with the address that its terminal printed: it ends in a key, so that nobody else on this machine ' +
  'reads your record. Start Viva again to have it printed again.'

/**
 * Lets in whoever brings the key: by the printed address, which sets a cookie and leaves the key behind, by that
 * cookie, or as a bearer. Files of the page hold nothing of the learner's and are open.
 */
export function letIn(port: () => number, key: string): MiddlewareHandler {
  return async (c, next) => {
    // Cookies know no ports, and two Vivas have two records.
    const cookie = `viva-${port()}`
    const { path, method } = c.req
    const given = c.req.query('key')
    if (method === 'GET' && given !== undefined && isSame(given, key)) {
      setCookie(c, cookie, key, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: DAYS_400 })
      const clean = new URL(c.req.url)
      clean.searchParams.delete('key')
      return c.redirect(`${clean.pathname}${clean.search}`, 303)
    }
    const brought = getCookie(c, cookie) ?? c.req.header('authorization')?.replace(/^Bearer /, '')
    if (isFile(path) || (brought !== undefined && isSame(brought, key))) return next()
    return path.startsWith('/api')
      ? c.json({ error: 'unidentified', detail: WAY_IN }, 401)
      : c.text(WAY_IN, 401)
  }
}

function isFile(path: string): boolean {
  return !path.startsWith('/api') && path.includes('.')
}

function isSame(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)]
  return one.length === other.length && timingSafeEqual(one, other)
}
