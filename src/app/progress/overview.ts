import { Hono } from 'hono'
import { z } from 'zod'
import type { TermView } from '#api'
import { query } from '../body.ts'
import { momentOf } from '../services.ts'
import { historyOf } from './history.ts'
import type { AppContext } from '../context.ts'
import { searchBy } from '../questions/search.ts'
import { summaryOf } from '../questions/summary.ts'
import { todayOf } from './today.ts'

const Looking = z.object({
  q: z.string().default('').describe('What to look for. Prefixes and small slips count.'),
})

/** What spans all questions: the bank, today, history, search, glossary. */
export function overviewRoutes(context: AppContext) {
  const { services } = context
  const search = searchBy(services.bank)

  return new Hono()
    .get('/bank', async c => {
      const record = await context.readRecord()
      const moment = momentOf(services)
      return c.json({
        questions: services.bank.questions.map(question => summaryOf(question, record, moment)),
      })
    })
    .get('/bank/whole', c =>
      c.json({
        questions: services.bank.questions,
        papers: services.bank.papers,
        terms: services.bank.terms,
      }),
    )
    .get('/today', async c => c.json(todayOf(services, await context.readRecord(), momentOf(services))))
    .get('/history', async c => c.json(historyOf(services, await context.readRecord())))
    .get('/search', query(Looking), async c =>
      c.json({ hits: search(c.req.valid('query').q, await context.readRecord()) }),
    )
    .get('/glossary', c =>
      c.json({
        terms: services.bank.terms.map(({ id, term, says, formula, questions }): TermView => ({
          id,
          term,
          says,
          formula: formula ?? null,
          questions: questions.flatMap(q => {
            const question = services.bank.find(q)
            return question ? [{ id: q, title: question.title }] : []
          }),
        })),
      }),
    )
}
