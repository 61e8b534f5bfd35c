import { Hono } from 'hono'
import { NewAppeal, NewOverride, NewSettlement, appeal, override, settle } from './annotate.ts'
import { attemptIn, attemptView } from './attempt-view.ts'
import { body, entryIdIn } from '../body.ts'
import type { Reader } from '../context.ts'
import { Submission, submitAnswer } from './submit-answer.ts'
import { ReplySubmission, submitReply } from './submit-reply.ts'

/** Answers, and all that is said about them afterwards. */
export function attempts(reader: Reader) {
  const { desk } = reader
  const attemptOf = async (id: string) => attemptIn(await reader.ledger(), entryIdIn(id))
  const view = (id: string) => attemptView(reader, entryIdIn(id))

  return new Hono()
    .post('/', body(Submission), async c => {
      const { id } = await submitAnswer(desk, c.req.valid('json'), c.req.raw.signal)
      return c.json(await view(id), 201)
    })
    .get('/:id', async c => c.json(await view(c.req.param('id'))))
    .post('/:id/replies', body(ReplySubmission), async c => {
      const attempt = await attemptOf(c.req.param('id'))
      return c.json(await submitReply(desk, attempt, c.req.valid('json'), c.req.raw.signal), 201)
    })
    .post('/:id/appeals', body(NewAppeal), async c => {
      const attempt = await attemptOf(c.req.param('id'))
      await appeal(desk, attempt, c.req.valid('json'))
      return c.json(await view(attempt.id), 201)
    })
    .post('/:id/settlements', body(NewSettlement), async c => {
      const attempt = await attemptOf(c.req.param('id'))
      await settle(desk, attempt, c.req.valid('json'))
      return c.json(await view(attempt.id), 201)
    })
    .post('/:id/override', body(NewOverride), async c => {
      const ledger = await reader.ledger()
      const attempt = attemptIn(ledger, entryIdIn(c.req.param('id')))
      await override(desk, attempt, c.req.valid('json'), ledger)
      return c.json(await view(attempt.id), 201)
    })
}
