import { Hono } from 'hono'
import { Fault } from '#domain'
import { body, entryIdIn } from '../body.ts'
import type { AppContext, AppEnv } from '../context.ts'
import {
  NewAppeal,
  NewObjection,
  NewOverride,
  NewSettlement,
  addAppeal,
  addObjection,
  addOverride,
  addSettlement,
} from './annotate.ts'
import { attemptIn, attemptView } from './attempt-view.ts'
import { AnswerSubmission, submitAnswer } from './submit-answer.ts'
import { NewRejudgement, briefAbout, rejudge } from './rejudge.ts'
import { NewRetraction, retract } from './retract.ts'
import { ReplySubmission, submitReply } from './submit-reply.ts'

/** Routes of answers, and of all that the learner adds to them afterwards. */
export function attemptRoutes() {
  return new Hono<AppEnv>()
    .post('/', body(AnswerSubmission), async c => {
      const { context } = c.var
      const { id } = await submitAnswer(context.services, c.req.valid('json'), c.req.raw.signal)
      if ((await context.readRecord()).retracted.has(id))
        throw new Fault('conflict', `attempt ${id} was taken back; send the answer under a new id`)
      return c.json(await attemptView(context, id), 201)
    })
    .get('/:id', async c => c.json(await attemptView(c.var.context, entryIdIn(c.req.param('id')))))
    .post('/:id/replies', body(ReplySubmission), async c => {
      const attempt = await attemptOf(c.var.context, c.req.param('id'))
      const { services } = c.var.context
      return c.json(await submitReply(services, attempt, c.req.valid('json'), c.req.raw.signal), 201)
    })
    .post('/:id/appeals', body(NewAppeal), async c => {
      const record = await c.var.context.readRecord()
      const attempt = attemptIn(record, entryIdIn(c.req.param('id')))
      await addAppeal(c.var.context.services, attempt, c.req.valid('json'), record)
      return c.json(await attemptView(c.var.context, attempt.id), 201)
    })
    .post('/:id/objections', body(NewObjection), async c => {
      const record = await c.var.context.readRecord()
      const attempt = attemptIn(record, entryIdIn(c.req.param('id')))
      await addObjection(c.var.context.services, attempt, c.req.valid('json'), record)
      return c.json(await attemptView(c.var.context, attempt.id), 201)
    })
    .post('/:id/settlements', body(NewSettlement), async c => {
      const record = await c.var.context.readRecord()
      const attempt = attemptIn(record, entryIdIn(c.req.param('id')))
      await addSettlement(c.var.context.services, attempt, c.req.valid('json'), record)
      return c.json(await attemptView(c.var.context, attempt.id), 201)
    })
    .post('/:id/retraction', body(NewRetraction), async c => {
      const { services, readRecord } = c.var.context
      const id = entryIdIn(c.req.param('id'))
      await retract(services, id, c.req.valid('json'), await readRecord())
      return c.json({ retracted: id }, 201)
    })
    .get('/:id/brief', async c =>
      c.json(await briefAbout(c.var.context.services, await attemptOf(c.var.context, c.req.param('id')))),
    )
    .post('/:id/rejudgements', body(NewRejudgement), async c => {
      const attempt = await attemptOf(c.var.context, c.req.param('id'))
      await rejudge(c.var.context, attempt, c.req.valid('json'), c.req.raw.signal)
      return c.json(await attemptView(c.var.context, attempt.id), 201)
    })
    .post('/:id/override', body(NewOverride), async c => {
      const record = await c.var.context.readRecord()
      const attempt = attemptIn(record, entryIdIn(c.req.param('id')))
      await addOverride(c.var.context.services, attempt, c.req.valid('json'), record)
      return c.json(await attemptView(c.var.context, attempt.id), 201)
    })
}

async function attemptOf({ readRecord }: AppContext, id: string) {
  return attemptIn(await readRecord(), entryIdIn(id))
}
