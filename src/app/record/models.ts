import { Hono } from 'hono'
import type { ModelsView } from '#api'
import type { AppEnv } from '../context.ts'

/** The judge in use, and the models behind it by name. */
export function modelRoutes() {
  return new Hono<AppEnv>().get('/', c => {
    const { judge, models } = c.var.context.services
    const none: ModelsView = {
      judge: judge.name,
      offline: true,
      voice: null,
      transcriber: null,
      models: [],
      purse: null,
    }
    return c.json(models?.() ?? none)
  })
}
