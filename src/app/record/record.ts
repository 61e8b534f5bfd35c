import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { body } from '../body.ts'
import { importRecord } from './import-record.ts'
import type { AppEnv } from '../context.ts'

const IMPORT_LIMIT = 128 * 1024 * 1024

/** The whole record: out, in, and away. */
export function recordRoutes() {
  return new Hono<AppEnv>()
    .get('/', async c => {
      const lines = await c.var.context.services.store.lines()
      return c.body(lines.map(line => `${line}\n`).join(''), 200, {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': 'attachment; filename="viva-record.jsonl"',
      })
    })
    .post('/', bodyLimit({ maxSize: IMPORT_LIMIT }), async c =>
      c.json(await importRecord(c.var.context.services, await c.req.text())),
    )
    .delete('/', body(z.object({ confirm: z.literal('delete everything') })), async c => {
      await c.var.context.services.store.clear()
      return c.json({ deleted: true as const })
    })
}
