import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { body, query } from '../body.ts'
import { appealedAnswers } from './appealed-answers.ts'
import { importRecord } from './import-record.ts'
import type { AppEnv } from '../context.ts'

const IMPORT_MEGABYTES = 128

const Importing = z.object({
  dates: z
    .enum(['plausible', 'any'])
    .default('plausible')
    .describe(
      '“any” also takes lines that are dated before 2000, more than a day ahead of the clock, or on a day that does not match their moment.',
    ),
})

const limited = bodyLimit({
  maxSize: IMPORT_MEGABYTES * 1024 * 1024,
  onError: c =>
    c.json(
      {
        error: 'too-large',
        detail: `The record is larger than ${IMPORT_MEGABYTES} MB, so nothing was imported. Import its lines in several files, oldest first.`,
      },
      413,
    ),
})

/** Routes of the whole record: export, import and deletion. */
export function recordRoutes() {
  return new Hono<AppEnv>()
    .get('/', async c => {
      const lines = await c.var.context.services.store.lines()
      return c.body(lines.map(line => `${line}\n`).join(''), 200, {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': 'attachment; filename="viva-record.jsonl"',
      })
    })
    .get('/appeals', async c => {
      const lines = appealedAnswers(await c.var.context.readRecord())
      return c.body(lines.map(line => `${line}\n`).join(''), 200, {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': 'attachment; filename="viva-appeals.jsonl"',
      })
    })
    .post('/', limited, query(Importing), async c =>
      c.json(await importRecord(c.var.context.services, await c.req.text(), c.req.valid('query').dates)),
    )
    .delete('/', body(z.object({ confirm: z.literal('delete everything') })), async c => {
      await c.var.context.services.store.clear()
      return c.json({ deleted: true as const })
    })
}
