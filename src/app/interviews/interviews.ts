import { Hono } from 'hono'
import { body, entryIdIn } from '../body.ts'
import { Step, conduct } from './conduct.ts'
import { debriefOf, rowOf } from './debrief.ts'
import { debriefFileName, debriefMarkdown } from './debrief-markdown.ts'
import { interviewsIn, sessionIn } from './interview-state.ts'
import { live } from '../live/live.ts'
import { blueprintView, interviewView } from './interview-view.ts'
import { Opening, openInterview } from './open-interview.ts'
import { blueprintsAt } from '../progress/readiness-over-time.ts'
import type { Reader } from '../context.ts'

/** Mock interviews: opened, conducted step by step, debriefed. */
export function interviews(reader: Reader) {
  const { desk } = reader
  const session = async (id: string) => sessionIn(await reader.ledger(), entryIdIn(id))

  return new Hono()
    .get('/', async c => {
      const ledger = await reader.ledger()
      return c.json({
        blueprints: desk.bank.blueprints.map(blueprintView),
        readiness: blueprintsAt(desk.bank, ledger, desk.now()),
        interviews: interviewsIn(ledger).map(s => rowOf(desk, s)),
      })
    })
    .post('/', body(Opening), async c => {
      const id = await openInterview(reader, c.req.valid('json'))
      return c.json(interviewView(desk, await session(id)), 201)
    })
    .get('/:id', async c => c.json(interviewView(desk, await session(c.req.param('id')))))
    .post('/:id/steps', body(Step), async c => {
      const { id } = await session(c.req.param('id'))
      await conduct(reader, id, c.req.valid('json'), c.req.raw.signal)
      return c.json(interviewView(desk, await session(id)))
    })
    .get('/:id/live', async c => live(reader, c, (await session(c.req.param('id'))).id))
    .get('/:id/debrief', async c => {
      const ledger = await reader.ledger()
      return c.json(debriefOf(desk, ledger, sessionIn(ledger, entryIdIn(c.req.param('id')))))
    })
    .get('/:id/debrief.md', async c => {
      const ledger = await reader.ledger()
      const debrief = debriefOf(desk, ledger, sessionIn(ledger, entryIdIn(c.req.param('id'))))
      const offset = desk.offsetMinutes()
      return c.body(debriefMarkdown(debrief, offset), 200, {
        'content-type': 'text/markdown; charset=utf-8',
        'content-disposition': `attachment; filename="${debriefFileName(debrief, offset)}"`,
      })
    })
}
