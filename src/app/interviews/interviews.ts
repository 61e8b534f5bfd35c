import { Hono } from 'hono'
import { proseOf } from './bank-prose.ts'
import { body, entryIdIn } from '../body.ts'
import { InterviewStep, conduct } from './conduct.ts'
import { debriefOf, interviewRow } from './debrief.ts'
import { debriefFileName, debriefMarkdown } from './debrief-markdown.ts'
import { interviewsIn, sessionIn } from './interview-state.ts'
import { live } from '../live/live.ts'
import { blueprintView, interviewView } from './interview-view.ts'
import { InterviewOpening, openInterview } from './open-interview.ts'
import { blueprintsAt } from '../progress/readiness-over-time.ts'
import type { AppContext, AppEnv } from '../context.ts'

/** Mock interviews: opened, conducted step by step, debriefed. */
export function interviewRoutes() {
  return new Hono<AppEnv>()
    .get('/', async c => {
      const { services, readRecord } = c.var.context
      const record = await readRecord()
      return c.json({
        blueprints: services.bank.blueprints.map(blueprintView),
        readiness: blueprintsAt(services.bank, record, services.now()),
        interviews: interviewsIn(record).map(session => interviewRow(services, session)),
      })
    })
    .post('/', body(InterviewOpening), async c => {
      const id = await openInterview(c.var.context, c.req.valid('json'))
      return c.json(await view(c.var.context, id), 201)
    })
    .get('/:id', async c => c.json(await view(c.var.context, c.req.param('id'))))
    .post('/:id/steps', body(InterviewStep), async c => {
      const { id } = await sessionOf(c.var.context, c.req.param('id'))
      await conduct(c.var.context, id, c.req.valid('json'), c.req.raw.signal)
      return c.json(await view(c.var.context, id))
    })
    .get('/:id/live', async c => {
      const { id } = await sessionOf(c.var.context, c.req.param('id'))
      return live(c.var.context, c, id)
    })
    .get('/:id/debrief', async c => c.json(await debriefIn(c.var.context, c.req.param('id'))))
    .get('/:id/debrief.md', async c => {
      const debrief = await debriefIn(c.var.context, c.req.param('id'))
      const { bank, learner } = c.var.context.services
      const ours = proseOf(
        bank,
        debrief.questions.map(question => question.question),
      )
      return c.body(debriefMarkdown(debrief, learner.offsetMinutes, ours), 200, {
        'content-type': 'text/markdown; charset=utf-8',
        'content-disposition': `attachment; filename="${debriefFileName(debrief, learner.offsetMinutes)}"`,
      })
    })
}

async function sessionOf({ readRecord }: AppContext, id: string) {
  return sessionIn(await readRecord(), entryIdIn(id))
}

async function view(context: AppContext, id: string) {
  return interviewView(context.services, await sessionOf(context, id))
}

async function debriefIn({ services, readRecord }: AppContext, id: string) {
  const record = await readRecord()
  return debriefOf(services, record, sessionIn(record, entryIdIn(id)))
}
