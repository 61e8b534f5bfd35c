import type { z } from 'zod'
import { Fault, RETRACTION_MS, Retraction, interviewIdOf, isRetractable } from '#domain'
import type { Attempt, Entry, EntryId } from '#domain'
import type { RecordIndex } from '../record-index.ts'
import { lineAfter, momentOf } from '../services.ts'
import type { Services } from '../services.ts'
import { attemptIn } from './attempt-view.ts'
import { appendOnce } from './submit-answer.ts'

export const NewRetraction = Retraction.unwrap().pick({ id: true })

/**
 * Takes an attempt back, within a short time after it was handed in. The record keeps both lines. If it was
 * taken back already, nothing more is stored.
 */
export async function retract(
  services: Services,
  attempt: EntryId,
  { id }: z.infer<typeof NewRetraction>,
  record: RecordIndex,
): Promise<void> {
  if (record.retracted.has(attempt)) return
  const taken = attemptIn(record, attempt)
  if (record.interviews.has(interviewIdOf(attempt)))
    throw new Fault('conflict', 'an answer of an interview stays with its interview')
  const moment = momentOf(services)
  if (!isRetractable(taken.at, moment.at))
    throw new Fault(
      'conflict',
      `an attempt can be taken back for ${RETRACTION_MS / 1000} seconds; this one stands, and answering the question again is a new attempt`,
    )
  await appendOnce<Retraction>(
    services,
    { ...lineAfter(moment, id, [taken]), kind: 'retraction', question: taken.question, attempt },
    stored => sameRetraction(stored, taken),
  )
}

function sameRetraction(stored: Entry, { id }: Attempt): Retraction {
  if (stored.kind === 'retraction' && stored.attempt === id) return stored
  throw new Fault('conflict', `the record already holds entry ${stored.id} with different content`)
}
