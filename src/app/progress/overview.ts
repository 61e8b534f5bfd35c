import { Hono } from 'hono'
import { z } from 'zod'
import { query } from '../body.ts'
import { momentOf } from '../services.ts'
import { historyOf } from './history.ts'
import type { AppEnv } from '../context.ts'
import { summaryOf } from '../questions/summary.ts'
import { searchReplyOf } from './search-reply.ts'
import { todayOf } from './today.ts'

const Looking = z.object({
  q: z
    .string()
    .default('')
    .describe(
      'The words to look for. Beginnings of words match, and so do words with a small typing slip; a question may be asked in full.',
    ),
})

/** Routes over all questions: the bank, today, history, search. */
export function overviewRoutes() {
  return new Hono<AppEnv>()
    .get('/bank', async c => {
      const { services, readRecord } = c.var.context
      const record = await readRecord()
      const moment = momentOf(services)
      const questions = services.bank.questions.map(question => summaryOf(question, record, moment))
      return c.json({ questions, leftOut: services.leftOut ?? [] })
    })
    .get('/bank/whole', c => {
      const { questions, papers, terms } = c.var.context.services.bank
      return c.json({ questions, papers, terms })
    })
    .get('/today', async c => {
      const { services, readRecord } = c.var.context
      return c.json(todayOf(services, await readRecord(), momentOf(services)))
    })
    .get('/history', async c => {
      const { services, readRecord, moves } = c.var.context
      return c.json(historyOf(services, await readRecord(), moves))
    })
    .get('/search', query(Looking), async c => {
      const { services, search, answers, readRecord } = c.var.context
      const found = search(c.req.valid('query').q, await readRecord(), answers)
      return c.json(searchReplyOf(found, services.bank))
    })
}
