import { Hono } from 'hono'
import { z } from 'zod'
import { Fault, QuestionId } from '#domain'
import { examine, refuse, rubricOf } from '#examiner'
import { body } from '../body.ts'
import type { Services } from '../services.ts'

const Ungraded = z.union([
  z.object({ question: QuestionId, answer: z.string() }),
  z.object({ sheet: z.int().positive(), answer: z.string() }),
])

/** Examines an answer and keeps nothing. */
export function gradeRoutes(services: Services) {
  return new Hono().post('/', body(Ungraded), async c => {
    const wanted = c.req.valid('json')
    const question =
      'question' in wanted ? services.bank.get(wanted.question) : services.bank.ofFactSheet(wanted.sheet)
    if (!question)
      throw new Fault('not-found', `no question for sheet ${'sheet' in wanted ? wanted.sheet : ''}`)
    const refusal = refuse(wanted.answer)
    if (refusal) throw new Fault('invalid', refusal)
    return c.json(await examine(services.judge, rubricOf(question), wanted.answer, c.req.raw.signal))
  })
}
