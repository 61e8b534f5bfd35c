import type { MiddlewareHandler } from 'hono'

/** The parts of a request that tell where it comes from. */
export interface Caller {
  readonly host: string | undefined
  readonly origin: string | undefined
  /** `Sec-Fetch-Site`, which browsers set and pages cannot. */
  readonly site: string | undefined
  readonly path: string
}

const HTTP_PORT = 80
const NAMES = ['localhost', '127.0.0.1', '[::1]'] as const

/**
 * The reason to refuse a request, or undefined if it is served.
 *
 * A foreign page can point its own name at this machine (DNS rebinding), so only this machine's names are
 * answered. It can also send requests here, so the API answers Viva's own page alone.
 */
export function refuseCaller({ host, origin, site, path }: Caller, port: number): string | undefined {
  // Clients leave out the default port of HTTP.
  const ends = port === HTTP_PORT ? [`:${port}`, ''] : [`:${port}`]
  const hosts: readonly string[] = NAMES.flatMap(name => ends.map(end => name + end))
  if (!host || !hosts.includes(host.toLowerCase())) return 'this address serves only its own machine'
  if (origin !== undefined && !hosts.some(h => origin.toLowerCase() === `http://${h}`))
    return 'requests from other pages are not served'
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  return foreign && isApi(path) ? 'requests from other pages are not served' : undefined
}

function isApi(path: string): boolean {
  return path.startsWith('/api')
}

/** Scripts come only from files of the page. Styles may be set inline, as the editor does. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(self)',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** Guards everything that is served on `port`. */
export function guard(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const refusal = refuseCaller(
      {
        host: c.req.header('host'),
        origin: c.req.header('origin'),
        site: c.req.header('sec-fetch-site'),
        path: c.req.path,
      },
      port(),
    )
    if (refusal) c.res = c.json({ error: 'forbidden', detail: refusal }, 403)
    else await next()
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
    // Responses of the API hold for this moment only, and no cache may keep them.
    if (isApi(c.req.path)) c.res.headers.set('cache-control', 'no-store')
  }
}
