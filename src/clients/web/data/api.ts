import { hc } from 'hono/client'
import type { InferRequestType } from 'hono/client'
import type { Api } from '#app'
import type {
  AttemptView,
  BlueprintReadiness,
  BlueprintView,
  Debrief,
  ExerciseResult,
  ExerciseSummary,
  ExerciseView,
  History,
  InterviewRow,
  InterviewView,
  LeftOut,
  ModelsView,
  QuestionSummary,
  QuestionView,
  SearchHit,
  TermView,
  Today,
} from '#api'
import type { EntryId, QuestionId, Rating, Reply as Answered, Settings } from '#domain'
import { newId } from './new-id.ts'
import { troubleIn, UNREACHABLE } from './trouble.ts'
import type { ApiResult } from './trouble.ts'

const client = hc<Api>(location.origin).api
const attempts = client.attempts[':id']
const questions = client.questions[':section'][':slug']
const interview = client.interviews[':id']
const exercise = client.exercises[':section'][':slug'][':exercise']

interface Answer<T> {
  readonly ok: boolean
  json(): Promise<T>
}

/** Whatever happens on the way becomes an outcome that the page can show. */
async function ask<T>(call: Promise<Answer<T> & Response>): Promise<ApiResult<T>> {
  let response: Answer<T> & Response
  try {
    response = await call
  } catch {
    return { ok: false, trouble: UNREACHABLE }
  }
  return response.ok
    ? { ok: true, value: await response.json() }
    : { ok: false, trouble: await troubleIn(response) }
}

function pathOf(id: QuestionId): { readonly section: string; readonly slug: string } {
  const [section = '', slug = ''] = id.split('/')
  return { section, slug }
}

type Json<T> = InferRequestType<T> extends { json: infer J } ? J : never
export type SubmissionRequest = Json<typeof client.attempts.$post>
export type OpeningRequest = Json<typeof client.interviews.$post>
export type StepRequest = Json<typeof interview.steps.$post>
export type AppealRequest = Omit<Json<typeof attempts.appeals.$post>, 'id'>

/** Everything the page asks of the app. Requests go by HTTP, as those of every face do. */
export const api = {
  today: (): Promise<ApiResult<Today>> => ask(client.today.$get()),
  bank: (): Promise<
    ApiResult<{ readonly questions: readonly QuestionSummary[]; readonly leftOut: readonly LeftOut[] }>
  > => ask(client.bank.$get()),
  question: (id: QuestionId): Promise<ApiResult<QuestionView>> => ask(questions.$get({ param: pathOf(id) })),
  hint: (id: QuestionId, rung: number) =>
    ask(questions.hints[':rung'].$get({ param: { ...pathOf(id), rung: String(rung) } })),
  reveal: (id: QuestionId): Promise<ApiResult<QuestionView>> =>
    ask(questions.reveal.$post({ param: pathOf(id), json: { id: newId() } })),
  handIn: (json: SubmissionRequest): Promise<ApiResult<AttemptView>> => ask(client.attempts.$post({ json })),
  attempt: (id: string): Promise<ApiResult<AttemptView>> => ask(attempts.$get({ param: { id } })),
  reply: (id: EntryId, json: Json<typeof attempts.replies.$post>): Promise<ApiResult<Answered>> =>
    ask(attempts.replies.$post({ param: { id }, json })),
  appeal: (id: EntryId, appeal: AppealRequest): Promise<ApiResult<AttemptView>> =>
    ask(attempts.appeals.$post({ param: { id }, json: { id: newId(), ...appeal } })),
  settle: (id: EntryId, point: string, ruling: 'met' | 'missing'): Promise<ApiResult<AttemptView>> =>
    ask(attempts.settlements.$post({ param: { id }, json: { id: newId(), point, ruling } })),
  override: (id: EntryId, rating: Rating): Promise<ApiResult<AttemptView>> =>
    ask(attempts.override.$post({ param: { id }, json: { id: newId(), rating } })),
  exercises: (): Promise<ApiResult<{ readonly exercises: readonly ExerciseSummary[] }>> =>
    ask(client.exercises.$get()),
  exercise: (
    id: QuestionId,
    name: string,
    query: { readonly seed: string; readonly after?: string },
  ): Promise<ApiResult<ExerciseView>> =>
    ask(exercise.$get({ param: { ...pathOf(id), exercise: name }, query })),
  tryExercise: (
    { question, id }: Pick<ExerciseSummary, 'question' | 'id'>,
    json: Json<typeof exercise.$post>,
  ): Promise<ApiResult<ExerciseResult>> =>
    ask(exercise.$post({ param: { ...pathOf(question), exercise: id }, json })),
  interviews: (): Promise<
    ApiResult<{
      readonly blueprints: readonly BlueprintView[]
      readonly readiness: readonly BlueprintReadiness[]
      readonly interviews: readonly InterviewRow[]
    }>
  > => ask(client.interviews.$get()),
  openInterview: (json: OpeningRequest): Promise<ApiResult<InterviewView>> =>
    ask(client.interviews.$post({ json })),
  interview: (id: string): Promise<ApiResult<InterviewView>> => ask(interview.$get({ param: { id } })),
  step: (id: string, json: StepRequest): Promise<ApiResult<InterviewView>> =>
    ask(interview.steps.$post({ param: { id }, json })),
  /** The same for a page that is being left: it is sent to the end, and nobody waits for what comes of it. */
  lastStep: (id: string, json: StepRequest): void =>
    void ask(interview.steps.$post({ param: { id }, json }, { init: { keepalive: true } })),
  debrief: (id: string): Promise<ApiResult<Debrief>> => ask(interview.debrief.$get({ param: { id } })),
  history: (): Promise<ApiResult<History>> => ask(client.history.$get()),
  search: (q: string): Promise<ApiResult<{ readonly hits: readonly SearchHit[] }>> =>
    ask(client.search.$get({ query: { q } })),
  glossary: (): Promise<ApiResult<{ readonly terms: readonly TermView[] }>> => ask(client.glossary.$get()),
  models: (): Promise<ApiResult<ModelsView>> => ask(client.models.$get()),
  settings: (): Promise<ApiResult<Settings>> => ask(client.settings.$get()),
  change: (json: Settings): Promise<ApiResult<Settings>> => ask(client.settings.$put({ json })),
  bring: (lines: string) =>
    ask(
      client.record.$post(
        { query: {} },
        { init: { body: lines, headers: { 'content-type': 'application/x-ndjson' } } },
      ),
    ),
  deleteAll: () => ask(client.record.$delete({ json: { confirm: 'delete everything' } })),
}
