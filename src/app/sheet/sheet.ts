import { Hono } from 'hono'
import { gapNote } from '#bank'
import { Fault } from '#domain'
import type { AppEnv } from '../context.ts'
import { momentOf } from '../services.ts'
import { gapSheetOf } from './gap-sheet.ts'

/** Routes of the gap sheet: to read, and as a deck for Anki. */
export function sheetRoutes() {
  return new Hono<AppEnv>()
    .get('/', async c => {
      const { services, readRecord } = c.var.context
      return c.json(gapSheetOf(services.bank, await readRecord(), momentOf(services)))
    })
    .get('/anki', async c => {
      const { services, readRecord } = c.var.context
      const { bank, packAnki, now } = services
      if (!packAnki) throw new Fault('unavailable', 'decks for Anki cannot be written here')
      const { gaps } = gapSheetOf(bank, await readRecord(), momentOf(services))
      const notes = gaps.map(gap => gapNote(bank.get(gap.question), gap))
      return c.body(await packAnki(notes, now()), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename="viva-gaps.apkg"',
      })
    })
}
