import { Hono } from 'hono'
import type { ModelsView } from '#api'
import type { Desk } from '../services.ts'

/** Which judge is in use, and the models behind it by name. */
export function models(desk: Desk) {
  const none: ModelsView = { judge: desk.judge.name, offline: true, voice: null, models: [], purse: null }
  return new Hono().get('/', c => c.json(desk.models?.() ?? none))
}
