import { Hono } from 'hono'
import { z } from 'zod'
import type { GradedReport } from '#api'
import { Fault, QuestionId } from '#domain'
import { examine, explain, refuse, rubricOf } from '#examiner'
import { body } from '../body.ts'
import type { AppEnv } from '../context.ts'
import type { Services } from '../services.ts'
import { outlineOf } from '../questions/summary.ts'

const Ungraded = z.union([
  z.object({ question: QuestionId, answer: z.string() }),
  z.object({ sheet: z.int().positive(), answer: z.string() }),
])

/** Examines an answer and stores nothing. `/explain` gives the grounds of each ruling. */
export function gradeRoutes() {
  return new Hono<AppEnv>()
    .post('/', body(Ungraded), async c => {
      const { services } = c.var.context
      const { question, rubric, answer } = ungraded(services, c.req.valid('json'))
      const report = await examine(services.judge, rubric, answer, c.req.raw.signal)
      // The report names the points, so their ranks and weights go with it.
      return c.json({ ...report, outline: outlineOf(question) } satisfies GradedReport)
    })
    .post('/explain', body(Ungraded), async c => {
      const { services } = c.var.context
      const { rubric, answer } = ungraded(services, c.req.valid('json'))
      // Language models give no grounds, so the built-in judge is asked.
      return c.json(await explain(services.offline ?? services.judge, rubric, answer, c.req.raw.signal))
    })
}

function ungraded({ bank }: Services, wanted: z.infer<typeof Ungraded>) {
  const question = 'question' in wanted ? bank.get(wanted.question) : bank.ofFactSheet(wanted.sheet)
  if (!question)
    throw new Fault('not-found', `no question for sheet ${'sheet' in wanted ? wanted.sheet : ''}`)
  const refusal = refuse(wanted.answer)
  if (refusal) throw new Fault('invalid', refusal)
  return { question, rubric: rubricOf(question), answer: wanted.answer }
}
