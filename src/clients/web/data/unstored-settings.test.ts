import { expect, test } from 'vitest'
import type { BrowserStorage } from './browser-storage.ts'
import { UNREACHABLE } from './trouble.ts'
import type { ApiResult } from './trouble.ts'
import { unstoredSettings } from './unstored-settings.ts'

const OK: ApiResult<true> = { ok: true, value: true }
const refused = (kind: 'refused' | 'failed'): ApiResult<true> => ({
  ok: false,
  trouble: { ...UNREACHABLE, kind },
})

/** A storage of one browser. */
function storage(values = new Map<string, string>()): BrowserStorage {
  return {
    get: key => values.get(key),
    set: (key, value) => values.set(key, value).has(key),
    remove: key => void values.delete(key),
    removeAll: () => true,
  }
}

test('a change whose page was left before the reply is there for the next page', () => {
  const browser = storage()
  const page = unstoredSettings(browser)
  page.add({ theme: 'dark' })
  void page.settledBy(new Promise<ApiResult<true>>(() => {}))
  expect(unstoredSettings(browser).read()).toEqual({ theme: 'dark' })
})

test.each([
  ['confirms', OK, {}],
  ['refuses', refused('refused'), {}],
  ['fails over', refused('failed'), { theme: 'dark' }],
  ['never gets', { ok: false, trouble: UNREACHABLE } as const, { theme: 'dark' }],
])('of a change that the server %s there is left what may still be stored', async (_, reply, left) => {
  const settings = unstoredSettings(storage())
  settings.add({ theme: 'dark' })
  expect(await settings.settledBy(Promise.resolve(reply))).toBe(reply)
  expect(settings.read()).toEqual(left)
})

test('a reply does not settle what was changed after its request', async () => {
  const settings = unstoredSettings(storage())
  settings.add({ theme: 'dark' })
  const first = settings.settledBy(Promise.resolve(OK))
  settings.add({ minutesPerDay: 45 })
  await first
  expect(settings.read()).toEqual({ theme: 'dark', minutesPerDay: 45 })
  await settings.settledBy(Promise.resolve(OK))
  expect(settings.read()).toEqual({})
})

test.each(['nonsense', 'null', '3'])('%s in the storage is no change', text => {
  expect(unstoredSettings(storage(new Map([['viva.unstored', text]]))).read()).toEqual({})
})
