import { Hono } from 'hono'
import { z } from 'zod'
import { Fault, QuestionId } from '#domain'
import { examine, refuse, sheetOf } from '#examiner'
import { body } from '../body.ts'
import type { Desk } from '../services.ts'

const Ungraded = z.union([
  z.object({ question: QuestionId, answer: z.string() }),
  z.object({ sheet: z.int().positive(), answer: z.string() }),
])

/** Examines an answer and keeps nothing. */
export function grade(desk: Desk) {
  return new Hono().post('/', body(Ungraded), async c => {
    const wanted = c.req.valid('json')
    const question = 'question' in wanted ? desk.bank.get(wanted.question) : desk.bank.ofSheet(wanted.sheet)
    if (!question)
      throw new Fault('not-found', `no question for sheet ${'sheet' in wanted ? wanted.sheet : ''}`)
    const refusal = refuse(wanted.answer)
    if (refusal) throw new Fault('invalid', refusal)
    return c.json(await examine(desk.judge, sheetOf(question), wanted.answer, c.req.raw.signal))
  })
}
