import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ZodError } from 'zod'
import { Fault } from '#domain'
import type { FaultCode } from '#domain'
import type { Route } from './openapi/describe-api.ts'
import { attempts } from './practice/attempts.ts'
import type { Desk } from './services.ts'
import { exercises } from './exercises/exercises.ts'
import { grade } from './practice/grade.ts'
import { interviews } from './interviews/interviews.ts'
import { models } from './record/models.ts'
import { overview } from './progress/overview.ts'
import { questions } from './questions/questions.ts'
import { readerAt } from './context.ts'
import { record } from './record/record.ts'
import { settings } from './record/settings.ts'

const STATUS = { invalid: 400, 'not-found': 404, conflict: 409, unavailable: 503 } as const satisfies Record<
  FaultCode,
  number
>

/** Room for the longest answer, however its characters are escaped. */
const BODY_LIMIT = 1024 * 1024

/** Some forty schemas that only this route needs. */
const openDescription = () => import('./openapi/describe-api.ts')

export type Api = ReturnType<typeof createApp>

/** The whole application, with no word of where it runs. */
export function createApp(desk: Desk) {
  const reader = readerAt(desk)
  const limited = bodyLimit({ maxSize: BODY_LIMIT, onError: tooLarge })
  const routes = (): readonly Route[] => app.routes
  const app = new Hono()
    .basePath('/api')
    .use((c, next) => (c.req.path === '/api/record' && c.req.method === 'POST' ? next() : limited(c, next)))
    .route('/attempts', attempts(reader))
    .route('/questions', questions(reader))
    .route('/exercises', exercises(reader))
    .route('/interviews', interviews(reader))
    .route('/settings', settings(reader))
    .route('/models', models(desk))
    .route('/record', record(reader))
    .route('/grade', grade(desk))
    .post('/rebuild', async c => c.json(await desk.store.rebuild()))
    .route('/', overview(reader))
    .get('/openapi.json', async c => c.json((await openDescription()).describeApi(routes())))
    .all('*', c => c.json({ error: 'not-found', detail: `nothing at ${c.req.path}` }, 404))
    .onError(answerError)
  return app
}

function tooLarge(c: Context) {
  return c.json({ error: 'too-large', detail: 'The request is too large; nothing was stored.' }, 413)
}

/** The one place where what was thrown becomes a status. */
function answerError(error: Error, c: Context) {
  if (error instanceof Fault) return c.json({ error: error.code, detail: error.message }, STATUS[error.code])
  if (error instanceof ZodError)
    return c.json({ error: 'invalid', detail: detailOf(error), issues: error.issues }, 400)
  if (error instanceof HTTPException)
    return c.json(
      { error: error.status === 413 ? 'too-large' : 'invalid', detail: error.message },
      error.status,
    )
  console.error(error)
  return c.json({ error: 'bug', detail: 'Something went wrong in Viva itself; nothing was stored.' }, 500)
}

function detailOf({ issues }: ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ')
}
