import { Hono } from 'hono'
import { z } from 'zod'
import type { TermView } from '#api'
import { query } from '../body.ts'
import { momentOf } from '../services.ts'
import { historyOf } from './history.ts'
import type { Reader } from '../context.ts'
import { searchBy } from '../questions/search.ts'
import { summaryOf } from '../questions/summary.ts'
import { todayOf } from './today.ts'

const Looking = z.object({
  q: z.string().default('').describe('What to look for. Prefixes and small slips count.'),
})

/** What spans all questions: the bank, today, history, search, glossary. */
export function overview(reader: Reader) {
  const { desk } = reader
  const search = searchBy(desk.bank)

  return new Hono()
    .get('/bank', async c => {
      const ledger = await reader.ledger()
      const moment = momentOf(desk)
      return c.json({ questions: desk.bank.questions.map(question => summaryOf(question, ledger, moment)) })
    })
    .get('/bank/whole', c =>
      c.json({ questions: desk.bank.questions, papers: desk.bank.papers, terms: desk.bank.terms }),
    )
    .get('/today', async c => c.json(todayOf(desk, await reader.ledger(), momentOf(desk))))
    .get('/history', async c => c.json(historyOf(desk, await reader.ledger())))
    .get('/search', query(Looking), async c =>
      c.json({ hits: search(c.req.valid('query').q, await reader.ledger()) }),
    )
    .get('/glossary', c =>
      c.json({
        terms: desk.bank.terms.map(({ id, term, says, formula, questions }): TermView => ({
          id,
          term,
          says,
          formula: formula ?? null,
          questions: questions.flatMap(q => {
            const question = desk.bank.find(q)
            return question ? [{ id: q, title: question.title }] : []
          }),
        })),
      }),
    )
}
