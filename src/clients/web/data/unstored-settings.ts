import type { Settings } from '#domain'
import type { BrowserStorage } from './browser-storage.ts'
import type { ApiResult } from './trouble.ts'

const KEY = 'viva.unstored'

/**
 * The changes of settings that the server has not confirmed. They outlive a page that is left before the reply,
 * so that the next one sends them again.
 */
export function unstoredSettings(storage: BrowserStorage) {
  const read = (): Partial<Settings> => {
    try {
      const kept: unknown = JSON.parse(storage.get(KEY) ?? '{}')
      // Written by `add`; the server checks what it is sent.
      return typeof kept === 'object' && kept !== null ? (kept as Partial<Settings>) : {}
    } catch {
      return {}
    }
  }
  return {
    read,
    add(part: Partial<Settings>): void {
      storage.set(KEY, JSON.stringify({ ...read(), ...part }))
    },
    /** Follows a request with all that is kept now. Its reply settles that, unless there is more by then. */
    async settledBy<T>(request: Promise<ApiResult<T>>): Promise<ApiResult<T>> {
      const sent = storage.get(KEY)
      const reply = await request
      const settled = reply.ok || reply.trouble.kind === 'refused'
      if (settled && storage.get(KEY) === sent) storage.remove(KEY)
      return reply
    },
  }
}
