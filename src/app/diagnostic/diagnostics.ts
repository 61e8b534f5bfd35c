import { Hono } from 'hono'
import { body, entryIdIn } from '../body.ts'
import type { AppContext, AppEnv } from '../context.ts'
import { diagnosticMap } from './diagnostic-map.ts'
import { runIn } from './diagnostic-state.ts'
import { diagnosticView, diagnosticsView } from './diagnostic-view.ts'
import { DiagnosticStart, DiagnosticStep, startDiagnostic, takeStep } from './take-step.ts'

/** Routes of the diagnostic: started, answered one short question after another, and mapped. */
export function diagnosticRoutes() {
  return new Hono<AppEnv>()
    .get('/', async c => {
      const { services, readRecord } = c.var.context
      return c.json(diagnosticsView(services, await readRecord()))
    })
    .post('/', body(DiagnosticStart), async c => {
      const id = await startDiagnostic(c.var.context, c.req.valid('json'))
      return c.json(await view(c.var.context, id), 201)
    })
    .get('/:id', async c => c.json(await view(c.var.context, c.req.param('id'))))
    .post('/:id/steps', body(DiagnosticStep), async c => {
      const { id } = await runOf(c.var.context, c.req.param('id'))
      await takeStep(c.var.context, id, c.req.valid('json'), c.req.raw.signal)
      return c.json(await view(c.var.context, id))
    })
    .get('/:id/map', async c => {
      const { services, readRecord } = c.var.context
      const record = await readRecord()
      return c.json(await diagnosticMap(services, record, runIn(record, entryIdIn(c.req.param('id')))))
    })
}

async function runOf({ readRecord }: AppContext, id: string) {
  return runIn(await readRecord(), entryIdIn(id))
}

async function view(context: AppContext, id: string) {
  return diagnosticView(context.services, await runOf(context, id))
}
