import { Hono } from 'hono'
import { z } from 'zod'
import { Fault, Seed } from '#domain'
import type { Exercise, Question } from '#domain'
import type { ExerciseSummary, ExerciseView } from '#api'
import { body, query, questionIn } from '../body.ts'
import { askedBy, targetOf } from '#scheduler'
import type { RecordIndex } from '../record-index.ts'
import type { AppContext, AppEnv } from '../context.ts'
import { NewTry, openExercises, tryExercise } from './try-exercise.ts'

const SeedText = z
  .string('a seed picks the numbers: a whole number from 0 to 4294967295')
  .regex(/^\d{1,10}$/, 'a seed is a whole number from 0 to 4294967295')
  .transform(Number)
  .pipe(Seed)
/** `after` is the seed of the numbers just done, which must not come again at once. */
const Seeds = z.object({ seed: SeedText, after: SeedText.optional() })

/**
 * Routes of exercises: the list, one exercise with the numbers of a seed, and the ruling on an answer.
 * Randomness comes from the caller, as the seed.
 */
export function exerciseRoutes() {
  return new Hono<AppEnv>()
    .get('/', async c => {
      const { services, readRecord } = c.var.context
      const record = await readRecord()
      const asked = new Set(askedBy(targetOf(services.bank, record.settings.aim), services.bank.questions))
      return c.json({
        exercises: services.bank.questions.flatMap(question =>
          summariesOf(question, record, asked.has(question)),
        ),
      })
    })
    .get('/:section/:slug', async c => {
      const question = questionOf(c.var.context, c.req.param())
      return c.json({ exercises: summariesOf(question, await c.var.context.readRecord()) })
    })
    .get('/:section/:slug/:exercise', query(Seeds), async c => {
      const question = questionOf(c.var.context, c.req.param())
      const exercise = exerciseIn(question, c.req.param('exercise'))
      const record = await c.var.context.readRecord()
      return c.json(await setExercise(question, exercise, record, c.req.valid('query')))
    })
    .post('/:section/:slug/:exercise', body(NewTry), async c => {
      const question = questionOf(c.var.context, c.req.param())
      const exercise = exerciseIn(question, c.req.param('exercise'))
      const { services } = c.var.context
      return c.json(await tryExercise(services, question.id, exercise, c.req.valid('json')), 201)
    })
}

function questionOf({ services }: AppContext, param: Parameters<typeof questionIn>[0]): Question {
  return services.bank.get(questionIn(param))
}

async function setExercise(
  question: Question,
  exercise: Exercise,
  record: RecordIndex,
  { seed, after }: z.output<typeof Seeds>,
): Promise<ExerciseView> {
  const { pose, seedAfter } = await openExercises()
  const chosen = after === undefined ? seed : seedAfter(exercise, seed, after)
  const { prompt, unit, tolerance } = pose(exercise, chosen)
  return { summary: summaryOf(question, exercise, record), seed: chosen, prompt, unit, tolerance }
}

function summariesOf(question: Question, record: RecordIndex, asked = true): readonly ExerciseSummary[] {
  return question.exercises.map(exercise => ({ ...summaryOf(question, exercise, record), asked }))
}

function summaryOf(
  { id: question, title, section, topic }: Question,
  { id }: Exercise,
  record: RecordIndex,
): ExerciseSummary {
  const tries = record.exercisesOf(question).filter(line => line.exercise === id)
  return {
    id,
    name: nameOf(id),
    question,
    title,
    section,
    topic,
    tries: tries.length,
    last: tries.at(-1)?.ruling ?? null,
    right: tries.some(line => line.ruling === 'right'),
    asked: true,
  }
}

/** Words whose spelling in a name differs from that in an id. */
const WRITTEN: Readonly<Record<string, string>> = {
  ai: 'AI',
  alibi: 'ALiBi',
  xavier: 'Xavier',
  'kneser ney': 'Kneser–Ney',
  ffns: 'FFNs',
  gpu: 'GPU',
  gpus: 'GPUs',
  gqa: 'GQA',
  hnsw: 'HNSW',
  kv: 'KV',
  mla: 'MLA',
  tts: 'TTS',
}
const ANY_WRITTEN = new RegExp(`\\b(?:${Object.keys(WRITTEN).join('|')})\\b`, 'g')

/** `cache-of-mla` becomes “Cache of MLA”. */
function nameOf(id: Exercise['id']): string {
  const words = id.replaceAll('-', ' ').replace(ANY_WRITTEN, word => WRITTEN[word] ?? word)
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function exerciseIn({ id, exercises: all }: Question, wanted: string): Exercise {
  const exercise = all.find(each => each.id === wanted)
  if (!exercise) throw new Fault('not-found', `no exercise ${wanted} in ${id}`)
  return exercise
}
