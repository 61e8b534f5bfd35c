import { Fault } from '#domain'
import type { BlueprintView, InterviewRow, InterviewView } from '#api'
import { told } from '../../http.ts'
import type { Context } from '../context.ts'

/** The blueprint of an id, or of a part of one. */
export function blueprintMeant(blueprints: readonly BlueprintView[], said: string): string {
  const near = blueprints
    .filter(b => b.id === said)
    .concat(blueprints.filter(b => b.id !== said && b.id.includes(said)))
  const [first, second] = near
  if (first && (first.id === said || !second)) return first.id
  if (first) throw new Fault('invalid', `${said} may mean ${near.map(b => b.id).join(', ')}`)
  throw new Fault('not-found', `no blueprint ${said}; "viva interview" lists them`)
}

/** The interview of an id or its beginning, or the newest that is not over. */
export async function runningMeant(
  { client }: Pick<Context, 'client'>,
  said: string | undefined,
): Promise<InterviewView> {
  const { interviews } = await told(client.interviews.$get())
  const row = said === undefined ? interviews.find(r => r.phase !== 'closed') : rowMeant(interviews, said)
  if (!row) throw new Fault('not-found', 'no interview is open; "viva interview" lists what can be sat')
  return told(client.interviews[':id'].$get({ param: { id: row.id } }))
}

/** The interview of an id, or of the beginning of one. */
export function rowMeant(interviews: readonly InterviewRow[], said: string): InterviewRow {
  const near = interviews.filter(row => row.id.startsWith(said.toLowerCase()))
  const [first, second] = near
  if (first && !second) return first
  throw first
    ? new Fault('invalid', `${said} may mean ${near.map(r => r.id).join(', ')}`)
    : new Fault('not-found', `no interview ${said}; "viva interview" lists them`)
}
