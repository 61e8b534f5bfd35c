import { z } from 'zod'
import { EntryId, Fault } from '#domain'
import type { Attempt, Entry, Rejudgement } from '#domain'
import { briefOn, examineNamed, rubricOf } from '#examiner'
import { outlineOf } from '../questions/summary.ts'
import type { AppContext } from '../context.ts'
import { lineAfter, momentOf } from '../services.ts'
import type { Services } from '../services.ts'
import { appendOnce } from './submit-answer.ts'

/** The name that a model goes by in reports. */
const ModelName = z
  .string()
  .regex(/^[\w][\w .:/@-]{0,59}$/, 'a name has up to 60 letters, digits, spaces and . : / @ -')

/** Without rulings the judge in force rules again. */
export const NewRejudgement = z.object({
  id: EntryId,
  rulings: z.object({ model: ModelName, reply: z.unknown() }).optional(),
})

/** The request about a stored attempt, for a language model that rules by itself. */
export async function briefAbout(services: Services, { question, answer }: Attempt) {
  const judge = await clientJudgeOf(services)
  return judge.request(briefOn(rubricOf(services.bank.get(question)), answer))
}

/** Judges an attempt again, by today's key. The new report counts in place of the first. */
export async function rejudge(
  { services, readRecord }: AppContext,
  attempt: Attempt,
  { id, rulings }: z.infer<typeof NewRejudgement>,
  signal: AbortSignal,
): Promise<void> {
  if (await services.store.entry(id)) return
  const question = services.bank.get(attempt.question)
  const judge = rulings
    ? (await clientJudgeOf(services)).judgeBy(rulings.model, rulings.reply)
    : services.judge
  const { report, examiner } = await examineNamed(judge, rubricOf(question), attempt.answer, signal)
  if (report.mark.kind === 'withheld')
    throw new Fault('unavailable', 'The judge did not rule, so the report stays as it is.')
  const earlier = (await readRecord()).judgedAgain(attempt.id)
  await appendOnce<Rejudgement>(
    services,
    {
      ...lineAfter(momentOf(services), id, [attempt, ...(earlier ? [earlier.again] : [])]),
      kind: 'rejudgement',
      question: attempt.question,
      attempt: attempt.id,
      examiner,
      outline: outlineOf(question),
      report,
    },
    stored => sameRejudgement(stored, attempt),
  )
}

function clientJudgeOf({ clientJudge }: Services) {
  if (!clientJudge) throw new Fault('not-found', 'no language model can rule here')
  return clientJudge()
}

function sameRejudgement(stored: Entry, { id }: Attempt): Rejudgement {
  if (stored.kind === 'rejudgement' && stored.attempt === id) return stored
  throw new Fault('conflict', `the record already holds entry ${stored.id} with different content`)
}
