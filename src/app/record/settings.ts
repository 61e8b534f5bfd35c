import { Hono } from 'hono'
import { EntryId, Settings } from '#domain'
import { body } from '../body.ts'
import { lineAt, momentOf } from '../services.ts'
import type { Reader } from '../context.ts'

/** Settings are lines of the record too: they decide when cards fall due. */
export function settings({ desk, ledger }: Reader) {
  return new Hono()
    .get('/', async c => c.json((await ledger()).settings))
    .put('/', body(Settings), async c => {
      const wanted = c.req.valid('json')
      const { settings: present } = await ledger()
      if (JSON.stringify(Settings.parse(present)) !== JSON.stringify(wanted)) {
        await desk.store.append({
          ...lineAt(momentOf(desk), EntryId.parse(crypto.randomUUID())),
          kind: 'settings',
          settings: wanted,
        })
      }
      return c.json(wanted)
    })
}
