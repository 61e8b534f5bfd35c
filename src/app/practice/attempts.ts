import { Hono } from 'hono'
import { NewAppeal, NewOverride, NewSettlement, addAppeal, addOverride, addSettlement } from './annotate.ts'
import { attemptIn, attemptView } from './attempt-view.ts'
import { body, entryIdIn } from '../body.ts'
import type { AppContext } from '../context.ts'
import { AnswerSubmission, submitAnswer } from './submit-answer.ts'
import { ReplySubmission, submitReply } from './submit-reply.ts'

/** Answers, and all that is said about them afterwards. */
export function attemptRoutes(context: AppContext) {
  const { services } = context
  const attemptOf = async (id: string) => attemptIn(await context.readRecord(), entryIdIn(id))
  const view = (id: string) => attemptView(context, entryIdIn(id))

  return new Hono()
    .post('/', body(AnswerSubmission), async c => {
      const { id } = await submitAnswer(services, c.req.valid('json'), c.req.raw.signal)
      return c.json(await view(id), 201)
    })
    .get('/:id', async c => c.json(await view(c.req.param('id'))))
    .post('/:id/replies', body(ReplySubmission), async c => {
      const attempt = await attemptOf(c.req.param('id'))
      return c.json(await submitReply(services, attempt, c.req.valid('json'), c.req.raw.signal), 201)
    })
    .post('/:id/appeals', body(NewAppeal), async c => {
      const attempt = await attemptOf(c.req.param('id'))
      await addAppeal(services, attempt, c.req.valid('json'))
      return c.json(await view(attempt.id), 201)
    })
    .post('/:id/settlements', body(NewSettlement), async c => {
      const attempt = await attemptOf(c.req.param('id'))
      await addSettlement(services, attempt, c.req.valid('json'))
      return c.json(await view(attempt.id), 201)
    })
    .post('/:id/override', body(NewOverride), async c => {
      const record = await context.readRecord()
      const attempt = attemptIn(record, entryIdIn(c.req.param('id')))
      await addOverride(services, attempt, c.req.valid('json'), record)
      return c.json(await view(attempt.id), 201)
    })
}
