import { Hono } from 'hono'
import { z } from 'zod'
import { EntryId, Fault } from '#domain'
import type { Question } from '#domain'
import { capOf } from '#scheduler'
import { keep } from '../practice/annotate.ts'
import { body, questionIn } from '../body.ts'
import { lineAt, momentOf } from '../services.ts'
import { questionView } from './question-view.ts'
import type { AppContext } from '../context.ts'

/** One question: what may be seen of it, its hints one by one, and its key on demand. */
export function questionRoutes(context: AppContext) {
  const { services } = context
  const view = async (id: Question['id']) =>
    questionView(context, id, await context.readRecord(), momentOf(services))

  return new Hono()
    .get('/:section/:slug', async c => c.json(await view(questionIn(c.req.param()))))
    .get('/:section/:slug/hints/:rung', c => {
      const { hints, id } = services.bank.get(questionIn(c.req.param()))
      const rung = Number(c.req.param('rung'))
      const text = hints[rung - 1]
      if (!text) throw new Fault('not-found', `${id} has hints 1 to ${hints.length}`)
      return c.json({ rung, text, cap: capOf(rung) })
    })
    .post('/:section/:slug/reveal', body(z.object({ id: EntryId })), async c => {
      const { id } = services.bank.get(questionIn(c.req.param()))
      await keep(services, {
        ...lineAt(momentOf(services), c.req.valid('json').id),
        kind: 'reveal',
        question: id,
      })
      return c.json(await view(id), 201)
    })
}
