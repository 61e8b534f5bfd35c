import { Hono } from 'hono'
import { z } from 'zod'
import { EntryId, Fault } from '#domain'
import type { Question } from '#domain'
import { capOf } from '#scheduler'
import { body, questionIn } from '../body.ts'
import type { AppContext, AppEnv } from '../context.ts'
import { keep } from '../practice/annotate.ts'
import { lineAt, momentOf } from '../services.ts'
import { questionView } from './question-view.ts'

/** Routes of one question: its view without spoilers, its hints one by one, and its key on demand. */
export function questionRoutes() {
  return new Hono<AppEnv>()
    .get('/:section/:slug', async c => c.json(await view(c.var.context, questionIn(c.req.param()))))
    .get('/:section/:slug/hints/:rung', c => {
      const { hints, id } = c.var.context.services.bank.get(questionIn(c.req.param()))
      const rung = Number(c.req.param('rung'))
      const text = hints[rung - 1]
      if (!text) throw new Fault('not-found', `${id} has hints 1 to ${hints.length}`)
      return c.json({ rung, text, cap: capOf(rung) })
    })
    .post('/:section/:slug/reveal', body(z.object({ id: EntryId })), async c => {
      const { services } = c.var.context
      const { id } = services.bank.get(questionIn(c.req.param()))
      await keep(services, {
        ...lineAt(momentOf(services), c.req.valid('json').id),
        kind: 'reveal',
        question: id,
      })
      return c.json(await view(c.var.context, id), 201)
    })
}

async function view(context: AppContext, id: Question['id']) {
  return questionView(context, id, await context.readRecord(), momentOf(context.services))
}
