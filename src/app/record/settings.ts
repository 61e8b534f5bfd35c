import { Hono } from 'hono'
import { EntryId, Settings } from '#domain'
import { body } from '../body.ts'
import { lineAt, momentOf } from '../services.ts'
import type { AppContext } from '../context.ts'

/** Settings are lines of the record too: they decide when cards fall due. */
export function settingsRoutes({ services, readRecord }: AppContext) {
  return new Hono()
    .get('/', async c => c.json((await readRecord()).settings))
    .put('/', body(Settings), async c => {
      const wanted = c.req.valid('json')
      const { settings: present } = await readRecord()
      if (JSON.stringify(Settings.parse(present)) !== JSON.stringify(wanted)) {
        await services.store.append({
          ...lineAt(momentOf(services), EntryId.parse(crypto.randomUUID())),
          kind: 'settings',
          settings: wanted,
        })
      }
      return c.json(wanted)
    })
}
