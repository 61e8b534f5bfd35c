import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ZodError } from 'zod'
import { Fault } from '#domain'
import type { FaultCode } from '#domain'
import type { Route } from './openapi/describe-api.ts'
import { attemptRoutes } from './practice/attempts.ts'
import type { Host } from './services.ts'
import { diagnosticRoutes } from './diagnostic/diagnostics.ts'
import { exerciseRoutes } from './exercises/exercises.ts'
import { glossaryRoutes } from './glossary/glossary.ts'
import { gradeRoutes } from './practice/grade.ts'
import { interviewRoutes } from './interviews/interviews.ts'
import { modelRoutes } from './models/models.ts'
import { overviewRoutes } from './progress/overview.ts'
import { questionRoutes } from './questions/questions.ts'
import { contextsOf } from './context.ts'
import type { AppEnv } from './context.ts'
import { recordRoutes } from './record/record.ts'
import { settingsRoutes } from './record/settings.ts'
import { sheetRoutes } from './sheet/sheet.ts'
import { transcriptionRoutes } from './practice/transcriptions.ts'

const STATUS = {
  invalid: 400,
  unidentified: 401,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
} as const satisfies Record<FaultCode, number>

/** Room for the longest answer, however its characters are escaped. */
const BODY_LIMIT = 1024 * 1024

/** Routes with a larger limit of their own. */
const LARGER: ReadonlySet<string> = new Set(['/api/record', '/api/transcriptions'])

/** A bug may surface after the work was stored, so the message leaves open whether it was. */
const BUG =
  'Something went wrong inside Viva; the terminal it runs in shows the error. What you sent may have been stored, so check before you send it again.'

/** Loaded on demand: some forty schemas that only this route needs. */
const openDescription = () => import('./openapi/describe-api.ts')

export type Api = ReturnType<typeof createApp>

/** The whole application. It knows nothing of the platform underneath. */
export function createApp(host: Host) {
  const contextOf = contextsOf(host)
  const limited = bodyLimit({ maxSize: BODY_LIMIT, onError: tooLarge })
  const routes = (): readonly Route[] => app.routes
  const app = new Hono<AppEnv>()
    .basePath('/api')
    // First, so that no body is read on behalf of nobody.
    .use(async (c, next) => {
      c.set('context', await contextOf(c.req.raw))
      await next()
    })
    .use((c, next) => (c.req.method === 'POST' && LARGER.has(c.req.path) ? next() : limited(c, next)))
    .use(readBeforeWriting)
    .route('/attempts', attemptRoutes())
    .route('/questions', questionRoutes())
    .route('/exercises', exerciseRoutes())
    .route('/glossary', glossaryRoutes())
    .route('/interviews', interviewRoutes())
    .route('/diagnostics', diagnosticRoutes())
    .route('/settings', settingsRoutes())
    .route('/models', modelRoutes())
    .route('/record', recordRoutes())
    .route('/sheet', sheetRoutes())
    .route('/grade', gradeRoutes())
    .route('/transcriptions', transcriptionRoutes())
    .post('/rebuild', async c => c.json(await c.var.context.services.store.rebuild()))
    .route('/', overviewRoutes())
    .get('/openapi.json', async c => c.json((await openDescription()).describeApi(routes())))
    .all('*', c => c.json({ error: 'not-found', detail: `nothing at ${c.req.path}` }, 404))
    .onError(answerError)
  return app
}

/** These write nothing that a damaged line of the record could keep from being shown. */
const APART = /^\/api\/(?:record|models|grade|transcriptions|rebuild)\b/

/**
 * Reads the record before anything is added to it. A record with a damaged line cannot be shown, and an answer must
 * not be stored while the reply says that it cannot be.
 */
const readBeforeWriting: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method !== 'GET' && !APART.test(c.req.path)) await c.var.context.readRecord()
  await next()
}

function tooLarge(c: Context) {
  return c.json({ error: 'too-large', detail: 'The request is too large; nothing was stored.' }, 413)
}

/** The one place where a thrown error becomes an HTTP status. */
function answerError(error: Error, c: Context) {
  if (error instanceof Fault) return c.json({ error: error.code, detail: error.message }, STATUS[error.code])
  if (error instanceof ZodError)
    return c.json({ error: 'invalid', detail: detailOf(error), issues: error.issues }, 400)
  if (error instanceof HTTPException) return c.json({ error: 'invalid', detail: error.message }, error.status)
  console.error(error)
  return c.json({ error: 'bug', detail: BUG }, 500)
}

function detailOf({ issues }: ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ')
}
