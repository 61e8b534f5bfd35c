import { Hono } from 'hono'
import { EntryId, Settings } from '#domain'
import { body } from '../body.ts'
import { lineAfter, momentOf } from '../services.ts'
import type { AppEnv } from '../context.ts'

/** Settings are lines of the record too: they decide when cards fall due. */
export function settingsRoutes() {
  return new Hono<AppEnv>()
    .get('/', async c => c.json(await c.var.context.settings()))
    .put('/', body(Settings), async c => {
      const { services, readRecord } = c.var.context
      const wanted = c.req.valid('json')
      const { settings: present, changes } = await readRecord()
      if (JSON.stringify(Settings.parse(present)) !== JSON.stringify(wanted)) {
        await services.store.append({
          ...lineAfter(momentOf(services), EntryId.parse(crypto.randomUUID()), changes),
          kind: 'settings',
          settings: wanted,
        })
      }
      return c.json(wanted)
    })
}
