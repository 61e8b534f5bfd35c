import { Hono } from 'hono'
import type { ModelsView } from '#api'
import type { Services } from '../services.ts'

/** Which judge is in use, and the models behind it by name. */
export function modelRoutes(services: Services) {
  const none: ModelsView = { judge: services.judge.name, offline: true, voice: null, models: [], purse: null }
  return new Hono().get('/', c => c.json(services.models?.() ?? none))
}
