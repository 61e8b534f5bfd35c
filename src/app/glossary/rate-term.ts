import type { z } from 'zod'
import { Fault, TermRating, Withdrawal } from '#domain'
import type { Term } from '#domain'
import { keep } from '../practice/annotate.ts'
import { lineAfter, momentOf } from '../services.ts'
import type { Services } from '../services.ts'
import type { RecordIndex } from '../record-index.ts'
import { checkTerm } from './check-term.ts'

export const NewTermRating = TermRating.unwrap().pick({ id: true, wanted: true, typed: true, rating: true })
export const NewWithdrawal = Withdrawal.unwrap().pick({ id: true, withdraws: true })

/** Records the learner's rating of a term. The proposal is computed here, so a client cannot make one up. */
export async function rateTerm(
  services: Services,
  term: Term,
  { id, wanted, typed, rating }: z.infer<typeof NewTermRating>,
  record: RecordIndex,
): Promise<void> {
  const said = typed === null || typed.trim() === '' ? null : typed
  const proposed = said === null ? null : checkTerm(term, services.bank.terms, wanted, said).proposed
  await keep(services, {
    // A line of another term may be dated ahead, by a clock that was: it must not move this one.
    ...lineAfter(momentOf(services), id, linesOf(record, term.id)),
    kind: 'term',
    term: term.id,
    wanted,
    typed: said,
    proposed,
    rating,
  })
}

/**
 * Takes a rating back. Both lines stay in the record. If it was taken back already, nothing more is stored.
 */
export async function withdrawRating(
  services: Services,
  { id, withdraws }: z.infer<typeof NewWithdrawal>,
  record: RecordIndex,
): Promise<void> {
  const rating = record.find(withdraws)
  if (rating?.kind !== 'term') throw new Fault('not-found', `no rating ${withdraws}`)
  if (record.termLines.some(e => e.kind === 'withdrawal' && e.withdraws === withdraws)) return
  await keep(services, {
    ...lineAfter(momentOf(services), id, linesOf(record, rating.term)),
    kind: 'withdrawal',
    term: rating.term,
    withdraws,
  })
}

function linesOf({ termLines }: RecordIndex, term: Term['id']) {
  return termLines.filter(line => line.term === term)
}
