import type { Example } from './operation.ts'

const attempt = '5d0c9a3e-4f0b-4c39-9a55-0c6f3f1d2a01'
/** The last group of an interview's id belongs to the numbers of its lines. */
const interview = '7a2f6c1e-93d4-4b7b-8d21-000000000000'
const diagnostic = '9c41d7aa-2b60-4e1f-b7c3-000000000000'
const id = (n: number) => `5d0c9a3e-4f0b-4c39-9a55-0c6f3f1d2b0${n.toString(16)}`
const perplexity = { section: 'foundations', slug: 'perplexity' }
const kvCache = { term: 'kv-cache' }
const model = { name: 'qwen3-8b' }
const cache = { section: 'architecture', slug: 'kv-cache' }
/** Written so that it gives nothing of an answer away. */
const answer =
  'I would first say what the model has to predict, then how that is scored, and at last what the score leaves out.'
const settings = {
  retention: 0.9,
  interview: '2027-03-01',
  aim: { kind: 'blueprint', blueprint: 'inference-engineer' },
  minutesPerDay: 45,
  newPerDay: 3,
  theme: 'system',
  letterKeys: true,
}
/** Stands for any point of a report, since the points of a question are hidden until an answer. */
export const A_POINT = 'a-point-of-the-report'
const line = JSON.stringify({
  id: id(7),
  at: '2026-03-02T12:00:00.000Z',
  day: '2026-03-02',
  kind: 'settings',
  settings,
})

/**
 * At least one call for each operation. On a fresh record they work in this order, with a real point for
 * `A_POINT`: a test runs them.
 */
export const EXAMPLES = {
  'GET /api/openapi.json': [{}],
  'GET /api/bank': [{}],
  'GET /api/bank/whole': [{}],
  'GET /api/glossary': [{}],
  'GET /api/search': [{ query: { q: 'branching factor' } }],
  'GET /api/questions/:section/:slug': [{ path: perplexity }],
  'GET /api/questions/:section/:slug/hints/:rung': [{ path: { ...perplexity, rung: '1' } }],
  'POST /api/attempts': [
    { body: { id: attempt, question: 'foundations/perplexity', answer, seconds: 90, selfMark: 'yes' } },
  ],
  'GET /api/attempts/:id': [{ path: { id: attempt } }],
  'POST /api/attempts/:id/replies': [
    {
      path: { id: attempt },
      body: { id: id(1), about: { kind: 'probe', point: A_POINT }, answer },
    },
  ],
  'POST /api/attempts/:id/appeals': [
    {
      path: { id: attempt },
      body: {
        id: id(2),
        point: A_POINT,
        stance: 'did-not-mean',
        words: [],
        reason: 'I meant something else.',
      },
    },
  ],
  'POST /api/attempts/:id/objections': [
    {
      path: { id: attempt },
      body: {
        id: id(14),
        words: { start: 0, end: 2, text: answer.slice(0, 2) },
        stance: 'is-true',
        reason: 'The paper says so.',
      },
      status: 404,
    },
  ],
  'GET /api/record/appeals': [{}],
  'POST /api/attempts/:id/settlements': [
    { path: { id: attempt }, body: { id: id(3), point: A_POINT, ruling: 'met' }, status: 409 },
  ],
  'POST /api/attempts/:id/override': [{ path: { id: attempt }, body: { id: id(4), rating: 'hard' } }],
  'POST /api/questions/:section/:slug/reveal': [
    { path: { section: 'foundations', slug: 'adam' }, body: { id: id(5) } },
  ],
  'GET /api/attempts/:id/brief': [{ path: { id: attempt } }],
  'POST /api/attempts/:id/rejudgements': [
    { path: { id: attempt }, body: { id: id(12) } },
    { path: { id: attempt }, body: { id: id(13), rulings: { model: 'a model', reply: {} } }, status: 400 },
  ],
  // The last call about that attempt, which it removes.
  'POST /api/attempts/:id/retraction': [{ path: { id: attempt }, body: { id: id(8) } }],
  'POST /api/transcriptions': [{ query: { seconds: '7' }, body: 'the bytes of a recording', status: 404 }],
  'POST /api/grade': [{ body: { question: 'foundations/perplexity', answer } }],
  'POST /api/grade/explain': [{ body: { question: 'foundations/perplexity', answer } }],
  'GET /api/exercises': [{}],
  'GET /api/exercises/:section/:slug': [{ path: cache }],
  'GET /api/exercises/:section/:slug/:exercise': [
    { path: { ...cache, exercise: 'how-many-sequences' }, query: { seed: '7' } },
  ],
  'POST /api/exercises/:section/:slug/:exercise': [
    { path: { ...cache, exercise: 'how-many-sequences' }, body: { id: id(6), seed: 7, typed: '40' } },
  ],
  'GET /api/glossary/load': [{}],
  'GET /api/glossary/drill': [{ query: { section: 'architecture' } }],
  'POST /api/glossary/:term/check': [
    { path: kvCache, body: { wanted: 'name', typed: 'key-value cache' } },
    { path: kvCache, body: { wanted: 'meaning', typed: 'Something kept in memory.' } },
  ],
  'POST /api/glossary/:term/ratings': [
    {
      path: kvCache,
      body: { id: id(10), wanted: 'meaning', typed: 'Something kept in memory.', rating: 'hard' },
    },
  ],
  'POST /api/glossary/withdrawals': [{ body: { id: id(9), withdraws: id(10) } }],
  'GET /api/interviews': [{}],
  'POST /api/interviews': [
    { body: { id: interview, blueprint: { sections: ['foundations'], minutes: 20, questions: 2 } } },
  ],
  'GET /api/interviews/:id': [{ path: { id: interview } }],
  'GET /api/interviews/:id/live': [{ path: { id: interview } }],
  'POST /api/interviews/:id/steps': [
    { path: { id: interview }, body: { number: 2, does: { kind: 'say', answer } } },
    { path: { id: interview }, body: { number: 4, does: { kind: 'stop' } } },
  ],
  'GET /api/interviews/:id/debrief': [{ path: { id: interview } }],
  'GET /api/interviews/:id/debrief.md': [{ path: { id: interview } }],
  'GET /api/diagnostics': [{}],
  'POST /api/diagnostics': [{ body: { id: diagnostic, blueprint: null } }],
  'GET /api/diagnostics/:id': [{ path: { id: diagnostic } }],
  'POST /api/diagnostics/:id/steps': [
    { path: { id: diagnostic }, body: { number: 2, seconds: 20, does: { kind: 'skip' } } },
    { path: { id: diagnostic }, body: { number: 4, does: { kind: 'stop' } } },
  ],
  'GET /api/diagnostics/:id/map': [{ path: { id: diagnostic } }],
  'GET /api/today': [{}],
  'GET /api/history': [{}],
  'GET /api/sheet': [{}],
  'GET /api/sheet/anki': [{}],
  'GET /api/models': [{}],
  'POST /api/models/search': [{}],
  'POST /api/models': [
    { body: { provider: 'openai-compatible', model: 'qwen3:8b', baseUrl: 'http://127.0.0.1:11434/v1' } },
    { body: { provider: 'openai', model: 'gpt-5-mini', key: 'sk-…', price: { input: 0.25, output: 2 } } },
  ],
  'PUT /api/models/choice': [
    { body: { judge: 'routed', voice: 'qwen3-8b', dollars: 2 } },
    { body: { judge: 'offline', voice: null } },
  ],
  'POST /api/models/:name/trial': [{ path: model, body: { adopt: true } }],
  'DELETE /api/models/:name/trial': [{ path: model }],
  'POST /api/models/:name/test': [{ path: model }],
  'DELETE /api/models/:name/key': [{ path: { name: 'gpt-5-mini' } }],
  'DELETE /api/models/:name': [{ path: model }, { path: { name: 'gpt-5-mini' } }],
  'PUT /api/transcriptions/server': [{ body: { baseUrl: 'http://127.0.0.1:8080/v1', model: 'whisper-1' } }],
  'DELETE /api/transcriptions/server': [{}],
  'PUT /api/settings': [{ body: settings }],
  'GET /api/settings': [{}],
  'GET /api/record': [{}],
  'POST /api/record': [{ body: line }],
  'POST /api/rebuild': [{}],
  'DELETE /api/record': [{ body: { confirm: 'delete everything' } }],
} as const satisfies Record<string, readonly Example[]>
