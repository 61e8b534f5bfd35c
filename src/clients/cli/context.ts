import type { QuestionSummary } from '#api'
import { Fault } from '#domain'
import { told } from '../http.ts'
import type { Client } from '../http.ts'
import type { Ink } from './terminal/ink.ts'
import { jsonLine } from './terminal/json-line.ts'
import type { Terminal } from './terminal/terminal.ts'

/** The surroundings of every verb. */
export interface Context {
  readonly client: Client
  readonly terminal: Terminal
  readonly ink: Ink
  /** Whether a program reads the answer. */
  readonly json: boolean
}

export function print({ terminal, ink }: Context, lines: readonly string[]): void {
  terminal.out(`${lines.map(ink.set).join('\n')}\n`)
}

export function printJson({ terminal }: Context, value: unknown): void {
  terminal.out(jsonLine(value))
}

/** The question with an id, or the only one whose id ends with these words or contains them. */
export async function questionMeant({ client }: Context, typed: string): Promise<QuestionSummary> {
  const { questions } = await told(client.bank.$get())
  const exact = questions.find(q => q.id === typed)
  if (exact) return exact
  const ends = questions.filter(q => q.id.endsWith(`/${typed}`))
  const near = ends.length > 0 ? ends : questions.filter(q => q.id.includes(typed))
  const [only, ...others] = near
  if (only && others.length === 0) return only
  if (only)
    throw new Fault(
      'invalid',
      `${typed} may mean ${near
        .slice(0, 5)
        .map(q => q.id)
        .join(', ')}`,
    )
  throw new Fault(
    'not-found',
    `no question ${typed}; "viva bank" lists them, "viva search ${typed}" looks for it`,
  )
}

/** The path of a question's own routes. */
export function paramOf({ id }: Pick<QuestionSummary, 'id'>): {
  readonly section: string
  readonly slug: string
} {
  const [section = '', slug = ''] = id.split('/')
  return { section, slug }
}

/** The text of a file, or standard input for `-`. */
export async function textOf({ terminal }: Context, path: string): Promise<string> {
  return path === '-' ? terminal.readInput() : terminal.readFile(path)
}
