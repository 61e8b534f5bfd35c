import { hc } from 'hono/client'
import type { InferRequestType } from 'hono/client'
import type { Api } from '#app'
import type { ExerciseSummary } from '#api'
import type { EntryId, QuestionId, Rating, Settings, Wanted } from '#domain'
import { fileOf, outcomeOf } from './outcome.ts'

/** Carries a request to the app, over the network or by a call within the page. */
type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Response | Promise<Response>

export type PageApi = ReturnType<typeof createApi>

function clientAt(fetch: Fetch, base: string) {
  const { api } = hc<Api>(base, {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
  })
  return {
    all: api,
    attempt: api.attempts[':id'],
    question: api.questions[':section'][':slug'],
    interview: api.interviews[':id'],
    diagnostic: api.diagnostics[':id'],
    exercise: api.exercises[':section'][':slug'][':exercise'],
    term: api.glossary[':term'],
    model: api.models[':name'],
  }
}

function pathOf(id: QuestionId): { readonly section: string; readonly slug: string } {
  const [section = '', slug = ''] = id.split('/')
  return { section, slug }
}

/** The id of a new entry. The page makes it, so that an entry sent twice is stored once. */
export function newId(): EntryId {
  return crypto.randomUUID() as EntryId // A UUID by definition; the server parses it.
}

type Client = ReturnType<typeof clientAt>
type Json<T> = InferRequestType<T> extends { json: infer J } ? J : never
type SubmissionRequest = Json<Client['all']['attempts']['$post']>
export type OpeningRequest = Json<Client['all']['interviews']['$post']>
export type StepRequest = Json<Client['interview']['steps']['$post']>
export type DiagnosticStartRequest = Json<Client['all']['diagnostics']['$post']>
export type DiagnosticStepRequest = Json<Client['diagnostic']['steps']['$post']>
type ObjectionRequest = Omit<Json<Client['attempt']['objections']['$post']>, 'id'>
type AppealRequest = Omit<Json<Client['attempt']['appeals']['$post']>, 'id'>
type ReplyRequest = Json<Client['attempt']['replies']['$post']>
type TermRatingRequest = Json<Client['term']['ratings']['$post']>
export type DrillQuery = InferRequestType<Client['all']['glossary']['drill']['$get']>['query']
/** A recording, and its length. */
interface Recorded {
  readonly audio: Blob
  readonly seconds: number
}
export type NewModelRequest = Json<Client['all']['models']['$post']>
type ChoiceRequest = Json<Client['all']['models']['choice']['$put']>
type TranscriberRequest = Json<Client['all']['transcriptions']['server']['$put']>
type TryRequest = Json<Client['exercise']['$post']>

/** Every request that the page makes to the app, through the `fetch` that it is given. */
export function createApi(fetch: Fetch, base: string) {
  const { all, attempt, question, interview, diagnostic, exercise, term, model } = clientAt(fetch, base)
  return {
    today: () => outcomeOf(all.today.$get()),
    bank: () => outcomeOf(all.bank.$get()),
    question: (id: QuestionId) => outcomeOf(question.$get({ param: pathOf(id) })),
    hint: (id: QuestionId, rung: number) =>
      outcomeOf(question.hints[':rung'].$get({ param: { ...pathOf(id), rung: String(rung) } })),
    reveal: (id: QuestionId) =>
      outcomeOf(question.reveal.$post({ param: pathOf(id), json: { id: newId() } })),
    handIn: (json: SubmissionRequest) => outcomeOf(all.attempts.$post({ json })),
    attempt: (id: string) => outcomeOf(attempt.$get({ param: { id } })),
    transcribe: ({ audio, seconds }: Recorded) =>
      outcomeOf(
        all.transcriptions.$post(
          { query: { seconds: seconds.toFixed(1) } },
          { init: { body: audio, headers: { 'content-type': audio.type } } },
        ),
      ),
    reply: (id: EntryId, json: ReplyRequest) => outcomeOf(attempt.replies.$post({ param: { id }, json })),
    appeal: (id: EntryId, appeal: AppealRequest) =>
      outcomeOf(attempt.appeals.$post({ param: { id }, json: { id: newId(), ...appeal } })),
    object: (id: EntryId, objection: ObjectionRequest) =>
      outcomeOf(attempt.objections.$post({ param: { id }, json: { id: newId(), ...objection } })),
    rejudge: (id: EntryId) => outcomeOf(attempt.rejudgements.$post({ param: { id }, json: { id: newId() } })),
    settle: (id: EntryId, point: string, ruling: 'met' | 'missing') =>
      outcomeOf(attempt.settlements.$post({ param: { id }, json: { id: newId(), point, ruling } })),
    retract: (id: EntryId) => outcomeOf(attempt.retraction.$post({ param: { id }, json: { id: newId() } })),
    override: (id: EntryId, rating: Rating) =>
      outcomeOf(attempt.override.$post({ param: { id }, json: { id: newId(), rating } })),
    exercises: () => outcomeOf(all.exercises.$get()),
    exercise: (id: QuestionId, name: string, query: { readonly seed: string; readonly after?: string }) =>
      outcomeOf(exercise.$get({ param: { ...pathOf(id), exercise: name }, query })),
    tryExercise: ({ question: id, id: name }: Pick<ExerciseSummary, 'question' | 'id'>, json: TryRequest) =>
      outcomeOf(exercise.$post({ param: { ...pathOf(id), exercise: name }, json })),
    interviews: () => outcomeOf(all.interviews.$get()),
    openInterview: (json: OpeningRequest) => outcomeOf(all.interviews.$post({ json })),
    interview: (id: string) => outcomeOf(interview.$get({ param: { id } })),
    step: (id: string, json: StepRequest) => outcomeOf(interview.steps.$post({ param: { id }, json })),
    /**
     * A step sent while the page is being left. The browser completes the request; nobody waits for the
     * reply.
     */
    lastStep: (id: string, json: StepRequest): void =>
      void outcomeOf(interview.steps.$post({ param: { id }, json }, { init: { keepalive: true } })),
    /** The stream of a running interview, for `followStream`. */
    live: (id: string, signal: AbortSignal): Promise<Response> =>
      interview.live.$get(
        { param: { id } },
        { init: { signal, cache: 'no-store', headers: { accept: 'text/event-stream' } } },
      ),
    debrief: (id: string) => outcomeOf(interview.debrief.$get({ param: { id } })),
    debriefAsJson: (id: string) => fileOf(interview.debrief.$get({ param: { id } }), 'debrief.json'),
    debriefAsMarkdown: (id: string) => fileOf(interview['debrief.md'].$get({ param: { id } }), 'debrief.md'),
    diagnostics: () => outcomeOf(all.diagnostics.$get()),
    startDiagnostic: (json: DiagnosticStartRequest) => outcomeOf(all.diagnostics.$post({ json })),
    diagnostic: (id: string) => outcomeOf(diagnostic.$get({ param: { id } })),
    diagnosticStep: (id: string, json: DiagnosticStepRequest) =>
      outcomeOf(diagnostic.steps.$post({ param: { id }, json })),
    diagnosticMap: (id: string) => outcomeOf(diagnostic.map.$get({ param: { id } })),
    history: () => outcomeOf(all.history.$get()),
    sheet: () => outcomeOf(all.sheet.$get()),
    sheetForAnki: () => fileOf(all.sheet.anki.$get(), 'viva-gaps.apkg'),
    search: (q: string) => outcomeOf(all.search.$get({ query: { q } })),
    glossary: () => outcomeOf(all.glossary.$get()),
    drill: (query: DrillQuery) => outcomeOf(all.glossary.drill.$get({ query })),
    checkTerm: (of: string, wanted: Wanted, typed: string) =>
      outcomeOf(term.check.$post({ param: { term: of }, json: { wanted, typed } })),
    rateTerm: (of: string, json: TermRatingRequest, query: DrillQuery) =>
      outcomeOf(term.ratings.$post({ param: { term: of }, json, query })),
    takeBackRating: (withdraws: EntryId, query: DrillQuery) =>
      outcomeOf(all.glossary.withdrawals.$post({ json: { id: newId(), withdraws }, query })),
    models: () => outcomeOf(all.models.$get()),
    findServers: () => outcomeOf(all.models.search.$post()),
    addModel: (json: NewModelRequest) => outcomeOf(all.models.$post({ json })),
    chooseModels: (json: ChoiceRequest) => outcomeOf(all.models.choice.$put({ json })),
    removeModel: (name: string) => outcomeOf(model.$delete({ param: { name } })),
    forgetKey: (name: string) => outcomeOf(model.key.$delete({ param: { name } })),
    testModel: (name: string) => outcomeOf(model.test.$post({ param: { name } })),
    startTrial: (name: string, adopt: boolean) =>
      outcomeOf(model.trial.$post({ param: { name }, json: { adopt } })),
    stopTrial: (name: string) => outcomeOf(model.trial.$delete({ param: { name } })),
    setTranscriber: (json: TranscriberRequest) => outcomeOf(all.transcriptions.server.$put({ json })),
    removeTranscriber: () => outcomeOf(all.transcriptions.server.$delete()),
    settings: () => outcomeOf(all.settings.$get()),
    /** The browser completes the request, even if the page is left meanwhile. */
    change: (json: Settings) => outcomeOf(all.settings.$put({ json }, { init: { keepalive: true } })),
    exportRecord: () => fileOf(all.record.$get(), 'viva-record.jsonl'),
    exportAppeals: () => fileOf(all.record.appeals.$get(), 'viva-appeals.jsonl'),
    importRecord: (lines: string) =>
      outcomeOf(
        all.record.$post(
          { query: {} },
          { init: { body: lines, headers: { 'content-type': 'application/x-ndjson' } } },
        ),
      ),
    deleteRecord: () => outcomeOf(all.record.$delete({ json: { confirm: 'delete everything' } })),
  }
}
