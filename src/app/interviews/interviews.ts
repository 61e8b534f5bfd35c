import { Hono } from 'hono'
import { body, entryIdIn } from '../body.ts'
import { InterviewStep, conduct } from './conduct.ts'
import { debriefOf, interviewRow } from './debrief.ts'
import { debriefFileName, debriefMarkdown } from './debrief-markdown.ts'
import { interviewsIn, sessionIn } from './interview-state.ts'
import { live } from '../live/live.ts'
import { blueprintView, interviewView } from './interview-view.ts'
import { InterviewOpening, openInterview } from './open-interview.ts'
import { blueprintsAt } from '../progress/readiness-over-time.ts'
import type { AppContext } from '../context.ts'

/** Mock interviews: opened, conducted step by step, debriefed. */
export function interviewRoutes(context: AppContext) {
  const { services } = context
  const session = async (id: string) => sessionIn(await context.readRecord(), entryIdIn(id))

  return new Hono()
    .get('/', async c => {
      const record = await context.readRecord()
      return c.json({
        blueprints: services.bank.blueprints.map(blueprintView),
        readiness: blueprintsAt(services.bank, record, services.now()),
        interviews: interviewsIn(record).map(s => interviewRow(services, s)),
      })
    })
    .post('/', body(InterviewOpening), async c => {
      const id = await openInterview(context, c.req.valid('json'))
      return c.json(interviewView(services, await session(id)), 201)
    })
    .get('/:id', async c => c.json(interviewView(services, await session(c.req.param('id')))))
    .post('/:id/steps', body(InterviewStep), async c => {
      const { id } = await session(c.req.param('id'))
      await conduct(context, id, c.req.valid('json'), c.req.raw.signal)
      return c.json(interviewView(services, await session(id)))
    })
    .get('/:id/live', async c => live(context, c, (await session(c.req.param('id'))).id))
    .get('/:id/debrief', async c => {
      const record = await context.readRecord()
      return c.json(debriefOf(services, record, sessionIn(record, entryIdIn(c.req.param('id')))))
    })
    .get('/:id/debrief.md', async c => {
      const record = await context.readRecord()
      const debrief = debriefOf(services, record, sessionIn(record, entryIdIn(c.req.param('id'))))
      const offset = services.offsetMinutes()
      return c.body(debriefMarkdown(debrief, offset), 200, {
        'content-type': 'text/markdown; charset=utf-8',
        'content-disposition': `attachment; filename="${debriefFileName(debrief, offset)}"`,
      })
    })
}
