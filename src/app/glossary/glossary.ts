import { Hono } from 'hono'
import { z } from 'zod'
import { Fault, MEANING_LIMIT, SECTIONS, Wanted } from '#domain'
import type { Term } from '#domain'
import type { TermDrill } from '#api'
import type { Bank } from '#bank'
import { body, query } from '../body.ts'
import type { AppContext, AppEnv } from '../context.ts'
import { momentOf } from '../services.ts'
import { checkTerm } from './check-term.ts'
import { glossaryLoad, loadOf } from './load.ts'
import { NewTermRating, NewWithdrawal, rateTerm, withdrawRating } from './rate-term.ts'
import { glossaryState, termView } from './terms.ts'
import type { SectionId } from './terms.ts'

const Drilling = z.object({
  section: z.enum(SECTIONS).optional().describe('Only terms that questions of this section use.'),
})

const Typed = z.object({ wanted: Wanted, typed: z.string().max(MEANING_LIMIT) })

/** Routes of the glossary: its terms, the drill, and the ratings that move its cards. */
export function glossaryRoutes() {
  return new Hono<AppEnv>()
    .get('/', async c => {
      const { services, readRecord } = c.var.context
      const { bank } = services
      const state = glossaryState(bank, await readRecord(), momentOf(services))
      return c.json({ terms: bank.terms.map(term => termView(term, bank, state)), load: loadOf(state) })
    })
    .get('/load', async c => {
      const { services, readRecord } = c.var.context
      return c.json(glossaryLoad(services, await readRecord(), momentOf(services)))
    })
    .get('/drill', query(Drilling), async c =>
      c.json(await drillOf(c.var.context, c.req.valid('query').section)),
    )
    .post('/:term/check', body(Typed), c => {
      const { bank } = c.var.context.services
      const { wanted, typed } = c.req.valid('json')
      return c.json(checkTerm(termIn(bank, c.req.param('term')), bank.terms, wanted, typed))
    })
    .post('/:term/ratings', query(Drilling), body(NewTermRating), async c => {
      const { services, readRecord } = c.var.context
      const term = termIn(services.bank, c.req.param('term'))
      await rateTerm(services, term, c.req.valid('json'), await readRecord())
      return c.json(await drillOf(c.var.context, c.req.valid('query').section), 201)
    })
    .post('/withdrawals', query(Drilling), body(NewWithdrawal), async c => {
      const { services, readRecord } = c.var.context
      await withdrawRating(services, c.req.valid('json'), await readRecord())
      return c.json(await drillOf(c.var.context, c.req.valid('query').section), 201)
    })
}

function termIn({ terms }: Bank, id: string): Term {
  const term = terms.find(each => each.id === id)
  if (!term) throw new Fault('not-found', `no term ${id}`)
  return term
}

/** The state of the drill. Only ratings of today may be taken back, and the last is offered first. */
async function drillOf(
  { services, readRecord }: AppContext,
  section: SectionId | undefined,
): Promise<TermDrill> {
  const { bank } = services
  const moment = momentOf(services)
  const state = glossaryState(bank, await readRecord(), moment, section)
  const [turn] = state.queue
  const term = bank.terms.find(({ id }) => id === turn?.term)
  const today = state.ratings.filter(({ day }) => day === moment.day)
  const last = today.at(-1)
  return {
    card: turn && term ? { term: termView(term, bank, state), why: turn.why } : null,
    ...loadOf(state),
    rated: today.length,
    last: last
      ? {
          rating: last.id,
          term: last.term,
          name: bank.terms.find(({ id }) => id === last.term)?.term ?? last.term,
          rated: last.rating,
          wanted: last.wanted,
          typed: last.typed,
        }
      : null,
  }
}
