import { Hono } from 'hono'
import { ModelsChoice, NO_MODELS, NewModel, TrialStart } from '#api'
import type { FoundServers, ModelTested } from '#api'
import { Fault } from '#domain'
import { body } from '../body.ts'
import type { AppContext, AppEnv } from '../context.ts'
import type { ModelsDesk } from '../services.ts'

/** The judge in use and the models behind it: found, added, tried on labelled answers, chosen, removed. */
export function modelRoutes() {
  return new Hono<AppEnv>()
    .get('/', async c => {
      const { models, judge } = c.var.context.services
      return c.json((await models?.view()) ?? { ...NO_MODELS, judge: judge.name })
    })
    .post('/', body(NewModel), async c => {
      const desk = deskOf(c.var.context)
      await desk.add(c.req.valid('json'))
      return c.json(await desk.view(), 201)
    })
    .put('/choice', body(ModelsChoice), async c => {
      const desk = deskOf(c.var.context)
      await desk.choose(c.req.valid('json'))
      return c.json(await desk.view())
    })
    .post('/search', async c =>
      c.json({ servers: await deskOf(c.var.context).find(c.req.raw.signal) } satisfies FoundServers),
    )
    .delete('/:name', async c => {
      const desk = deskOf(c.var.context)
      await desk.remove(c.req.param('name'))
      return c.json(await desk.view())
    })
    .delete('/:name/key', async c => {
      const desk = deskOf(c.var.context)
      await desk.forgetKey(c.req.param('name'))
      return c.json(await desk.view())
    })
    .post('/:name/test', async c =>
      c.json((await deskOf(c.var.context).test(c.req.param('name'), c.req.raw.signal)) satisfies ModelTested),
    )
    .post('/:name/trial', body(TrialStart), async c => {
      const desk = deskOf(c.var.context)
      await desk.startTrial(c.req.param('name'), c.req.valid('json').adopt)
      return c.json(await desk.view(), 201)
    })
    .delete('/:name/trial', async c => {
      const desk = deskOf(c.var.context)
      desk.stopTrial(c.req.param('name'))
      return c.json(await desk.view())
    })
}

function deskOf({ services: { models } }: AppContext): ModelsDesk {
  if (!models) throw new Fault('not-found', 'this Viva asks no language models')
  return models
}
