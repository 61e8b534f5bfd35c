/** Other users of the machine neither read the record nor find it. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openServices } from '../../src/platform/node/open-services.ts'

const folder = mkdtempSync(join(tmpdir(), 'viva-private-'))
const before = process.umask(0o022)
afterAll(() => {
  process.umask(before)
  rmSync(folder, { recursive: true })
})

const modeOf = (path: string) => statSync(path).mode & 0o777
const modesIn = (home: string) => readdirSync(home).map(name => [name, modeOf(join(home, name))])

/** Opens and closes the record there, having stored something. */
async function use(home: string) {
  const { app, close } = await openServices({ VIVA_HOME: home })
  await app.request('/api/questions/foundations/perplexity/reveal', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: crypto.randomUUID() }),
  })
  const during = modesIn(home)
  await close()
  return during
}

describe.skipIf(process.platform === 'win32')('the folder of the record', () => {
  test('is made for its owner alone, with the files in it', async () => {
    const home = join(folder, 'parent', 'new')
    const during = await use(home)
    expect(during.map(([name]) => name)).toContain('viva.sqlite-wal')
    expect(during).toEqual(during.map(([name]) => [name, 0o600]))
    expect([modeOf(home), modeOf(join(folder, 'parent'))]).toEqual([0o700, 0o700])
  })

  test('is closed to others where an earlier version left it open', async () => {
    const home = join(folder, 'open')
    await use(home)
    mkdirSync(join(home, 'drafts'))
    for (const name of readdirSync(home)) chmodSync(join(home, name), name === 'drafts' ? 0o755 : 0o644)
    chmodSync(home, 0o755)
    await use(home)
    expect(modeOf(home)).toBe(0o700)
    expect(modesIn(home)).toEqual(readdirSync(home).map(name => [name, name === 'drafts' ? 0o700 : 0o600]))
  })

  test('stays as it is where it is meant for all, though it be empty', async () => {
    const home = join(folder, 'for-all')
    mkdirSync(home)
    chmodSync(home, 0o1777)
    await use(home)
    expect(statSync(home).mode & 0o7777).toBe(0o1777)
  })

  test('stays as it is where it holds other things, which stay so, too', async () => {
    const home = join(folder, 'shared')
    mkdirSync(home, { mode: 0o755 })
    writeFileSync(join(home, 'notes.txt'), '')
    await use(home)
    expect(modeOf(home)).toBe(0o755)
    expect(Object.fromEntries(modesIn(home))).toMatchObject({ 'notes.txt': 0o644, 'viva.sqlite': 0o600 })
  })
})
