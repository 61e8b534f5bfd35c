/** `npm start` as a process: up within a second, on this machine alone, and gone when it is told to stop. */
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasDisplay } from '../../src/platform/node/show-page.ts'

const root = join(import.meta.dirname, '..', '..')
const home = mkdtempSync(join(tmpdir(), 'viva-laptop-'))
/** The temporary folder of its processes, which other users of a machine share. */
const shared = mkdtempSync(join(tmpdir(), 'viva-shared-'))
const children: ChildProcess[] = []

async function start(port = 0) {
  const child = spawn(process.execPath, ['src/platform/node/laptop.ts'], {
    cwd: root,
    env: { ...process.env, VIVA_HOME: home, VIVA_PORT: String(port), VIVA_NO_OPEN: '1', TMPDIR: shared },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  for await (const line of createInterface(child.stdout)) {
    const printed = /http:\/\/\S+/.exec(line)?.[0]
    if (!printed) continue
    const { origin, port: taken, searchParams } = new URL(printed)
    return { child, printed, address: origin, port: Number(taken), key: searchParams.get('key') ?? '' }
  }
  throw new Error('it did not start')
}

/** A request with headers of our choosing, Host among them. */
async function get(address: string, path: string, headers: Record<string, string> = {}) {
  const asked = request(`${address}${path}`, { headers: { ...BEARER(), ...headers } })
  asked.end()
  const [response] = await once(asked, 'response')
  response.resume()
  return response
}

let viva: Awaited<ReturnType<typeof start>>
/** All of them share one record, and so one key. */
const BEARER = () => ({ authorization: `Bearer ${viva.key}` })
beforeAll(async () => {
  viva = await start()
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of [home, shared]) rmSync(folder, { recursive: true })
})

describe('the laptop', () => {
  test('prints an address on the loop and serves page, routes and data there', async () => {
    expect(viva.printed).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{32}$/)
    for (const path of [
      '/',
      '/bank',
      '/q/foundations/perplexity',
      '/a/00000000-0000-4000-8000-000000000001',
    ]) {
      const page = await get(viva.address, path)
      expect(page.statusCode).toBe(200)
      expect(page.headers['content-type']).toContain('text/html')
      expect(page.headers['content-security-policy']).toContain("script-src 'self';")
      expect(page.headers['x-content-type-options']).toBe('nosniff')
    }
    expect((await get(viva.address, '/api/bank')).statusCode).toBe(200)
  })

  test.each(['/api/today', '/api/record', '/api/none', '/api/openapi.json'])(
    'lets nothing keep a copy of %s',
    async path => {
      expect((await get(viva.address, path)).headers['cache-control']).toBe('no-store')
    },
  )

  test.each([
    '/api/none',
    '/assets/none.js',
    '/package.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
  ])('has nothing at %s', async path => {
    expect((await get(viva.address, path)).statusCode).toBe(404)
  })

  test.each([
    ['a foreign host', { host: 'evil.example' }],
    ['a foreign host with the right port', { host: 'evil.example:4242' }],
    ['a foreign origin', { origin: 'http://evil.example' }],
    ['a foreign page', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s', async (_, headers) => {
    const response = await get(viva.address, '/api/today', headers)
    expect(response.statusCode).toBe(403)
    expect(response.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('lets nobody in without the key, which the printed address leaves behind in a cookie', async () => {
    const none = { authorization: '' }
    for (const path of ['/', '/bank', '/api/today', '/api/record', `/?key=${'x'.repeat(32)}`])
      expect([path, (await get(viva.address, path, none)).statusCode]).toEqual([path, 401])
    expect((await get(viva.address, '/api/today', { authorization: 'Bearer wrong' })).statusCode).toBe(401)
    expect((await get(viva.address, '/icon.svg', none)).statusCode).toBe(200)

    const entered = await get(viva.address, `/bank?key=${viva.key}&q=adam`, none)
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/bank?q=adam'])
    const [cookie = ''] = entered.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    const kept = { ...none, cookie: cookie.split(';')[0]! }
    expect((await get(viva.address, '/api/today', kept)).statusCode).toBe(200)
    expect(statSync(join(home, 'key')).mode & 0o077).toBe(0)
  })

  test('leaves nothing in the temporary folder, where others could change it', async () => {
    await get(viva.address, '/api/today')
    expect(readdirSync(shared)).toEqual([])
  })

  test('takes the next port when the one it wants is taken', async () => {
    const squatter = createServer()
    await new Promise<void>(resolve => {
      squatter.listen(0, '127.0.0.1', resolve)
    })
    const address = squatter.address()
    const taken = typeof address === 'object' && address ? address.port : 0
    const second = await start(taken)
    expect(second.port).toBeGreaterThan(taken)
    expect((await get(second.address, '/api/today')).statusCode).toBe(200)
    squatter.close()
    second.child.kill('SIGTERM')
    expect(await once(second.child, 'exit')).toEqual([0, null])
  })

  test('ends cleanly on Ctrl-C, with a connection open', async () => {
    const held = await fetch(`${viva.address}/api/today`, { headers: BEARER() })
    viva.child.kill('SIGINT')
    expect(await once(viva.child, 'exit')).toEqual([0, null])
    await held.body?.cancel()
    expect(await fetch(`${viva.address}/api/today`).catch(() => 'gone')).toBe('gone')
  })
})

test.each([
  ['a port that is none', 'many', /VIVA_PORT is many/],
  ['a port out of range', '70000', /a port is a number/],
])('says what is wrong with %s, and fails', (_, port, says) => {
  const { status, stderr } = spawnSync(process.execPath, ['src/platform/node/laptop.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, VIVA_HOME: home, VIVA_PORT: port, VIVA_NO_OPEN: '1' },
  })
  expect(status).toBe(3)
  expect(stderr).toMatch(says)
})

describe('a browser is opened', () => {
  test.each<[string, NodeJS.ProcessEnv, NodeJS.Platform, boolean]>([
    ['on a Mac', {}, 'darwin', true],
    ['on Linux with a display', { DISPLAY: ':0' }, 'linux', true],
    ['not without one', {}, 'linux', false],
    ['not where it is not wanted', { DISPLAY: ':0', VIVA_NO_OPEN: '1' }, 'linux', false],
    ['not in CI', { CI: 'true' }, 'darwin', false],
    ['not over a remote shell', { SSH_CONNECTION: '1' }, 'darwin', false],
  ])('%s', (_, environment, platform, opened) => {
    expect(hasDisplay(environment, platform)).toBe(opened)
  })
})
