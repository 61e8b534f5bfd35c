import { describe, expect, test } from 'vitest'
import { HEADERS, refuseCaller } from './guard.ts'
import type { Caller } from './guard.ts'

const own: Caller = { host: '127.0.0.1:4242', origin: undefined, site: undefined, path: '/api/today' }

describe('refuseCaller', () => {
  test.each<[string, Partial<Caller>]>([
    ['its own address', {}],
    ['its own name', { host: 'localhost:4242' }],
    ['its own name in capitals', { host: 'LOCALHOST:4242' }],
    ['the address of version six', { host: '[::1]:4242' }],
    ['its own page', { origin: 'http://127.0.0.1:4242', site: 'same-origin' }],
    ['an address that was typed', { site: 'none' }],
    [
      'a link from another page to the page itself',
      { site: 'cross-site', path: '/q/foundations/perplexity' },
    ],
  ])('lets %s in', (_, given) => {
    expect(refuseCaller({ ...own, ...given }, 4242)).toBeUndefined()
  })

  test.each<[string, Partial<Caller>]>([
    ['a foreign name that was pointed here', { host: 'evil.example:4242' }],
    ['a name that begins like its own', { host: 'localhost.evil.example:4242' }],
    ['a name that ends like its own', { host: 'evil-localhost:4242' }],
    ['another port', { host: '127.0.0.1:4243' }],
    ['no port', { host: '127.0.0.1' }],
    ['another loopback address', { host: '127.0.0.2:4242' }],
    ['no host', { host: undefined }],
    ['a foreign page', { origin: 'http://evil.example' }],
    ['a page of another port', { origin: 'http://127.0.0.1:3000' }],
    ['a page by another scheme', { origin: 'https://127.0.0.1:4242' }],
    ['a page without an origin of its own', { origin: 'null' }],
    ['an origin with something behind it', { origin: 'http://127.0.0.1:4242.evil.example' }],
    ['a foreign page that hides its origin', { site: 'cross-site' }],
    ['a page of another port that hides its origin', { site: 'same-site' }],
    ['a foreign page that asks for the page as its own data', { origin: 'http://evil.example', path: '/' }],
  ])('refuses %s', (_, given) => {
    expect(refuseCaller({ ...own, ...given }, 4242)).toBeTypeOf('string')
  })
})

describe('on port 80, which clients leave out', () => {
  test.each<[string, Partial<Caller>]>([
    ['its own address', { host: '127.0.0.1' }],
    ['its own name with the port', { host: 'localhost:80' }],
    ['its own page', { host: 'localhost', origin: 'http://localhost', site: 'same-origin' }],
  ])('lets %s in', (_, given) => {
    expect(refuseCaller({ ...own, ...given }, 80)).toBeUndefined()
  })

  test.each<[string, Partial<Caller>]>([
    ['a foreign name that was pointed here', { host: 'evil.example' }],
    ['a page of another port', { host: 'localhost', origin: 'http://localhost:4242' }],
    ['a page by another scheme', { host: 'localhost', origin: 'https://localhost' }],
    ['another port', { host: 'localhost:4242' }],
  ])('refuses %s', (_, given) => {
    expect(refuseCaller({ ...own, ...given }, 80)).toBeTypeOf('string')
  })
})

describe('HEADERS', () => {
  test('allow no script but the files of the page, no frame around it, and the microphone to it alone', () => {
    const policy = HEADERS['content-security-policy']!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(HEADERS['permissions-policy']).toContain('microphone=(self)')
    expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toMatch(/unsafe|\*|https?:/)
  })
})
