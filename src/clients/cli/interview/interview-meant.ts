import { Fault } from '#domain'
import type { BlueprintView, InterviewRow, InterviewView } from '#api'
import { told } from '../../http.ts'
import type { Context } from '../context.ts'

/** The blueprint with an id, or the only one whose id contains these words. */
export function blueprintMeant(blueprints: readonly BlueprintView[], typed: string): string {
  const near = blueprints
    .filter(b => b.id === typed)
    .concat(blueprints.filter(b => b.id !== typed && b.id.includes(typed)))
  const [first, second] = near
  if (first && (first.id === typed || !second)) return first.id
  if (first) throw new Fault('invalid', `${typed} may mean ${near.map(b => b.id).join(', ')}`)
  throw new Fault('not-found', `no blueprint ${typed}; "viva interview" lists them`)
}

/** The interview with an id or its beginning, by default the newest that is not over. */
export async function runningMeant(
  { client }: Pick<Context, 'client'>,
  typed: string | undefined,
): Promise<InterviewView> {
  const { interviews } = await told(client.interviews.$get())
  const row = typed === undefined ? interviews.find(r => r.phase !== 'closed') : rowMeant(interviews, typed)
  if (!row) throw new Fault('not-found', 'no interview is open; "viva interview" lists those you can sit')
  return told(client.interviews[':id'].$get({ param: { id: row.id } }))
}

/** The interview with an id, or with its beginning. */
export function rowMeant(interviews: readonly InterviewRow[], typed: string): InterviewRow {
  const near = interviews.filter(row => row.id.startsWith(typed.toLowerCase()))
  const [first, second] = near
  if (first && !second) return first
  throw first
    ? new Fault('invalid', `${typed} may mean ${near.map(r => r.id).join(', ')}`)
    : new Fault('not-found', `no interview ${typed}; "viva interview" lists them`)
}
