import { print } from '../context.ts'
import type { Context } from '../context.ts'

/** A candidate's step in an interview. */
export type Does =
  | { readonly kind: 'say'; readonly answer: string }
  | { readonly kind: 'clarify'; readonly asked: string }
  | { readonly kind: 'pass' | 'hint' | 'pause' | 'resume' | 'stop' }

/** One turn, and the lines that were typed but not sent with it. */
export interface TurnRead {
  readonly does: Does
  readonly left: readonly string[]
}

const PLAIN = ['pass', 'hint', 'pause', 'resume', 'stop'] as const

export const TURN_HELP = [
  'Answer in your own words. An empty line, a dot alone or Ctrl-D ends your turn.',
  '/ask WORDS for a fact of the case; /hint, /pass, /pause, /stop. Ctrl-C pauses.',
]

/** The command that a line is, if it is one. */
export function doesIn(line: string): Does | undefined {
  const text = line.trim()
  const kind = PLAIN.find(word => text === `/${word}`)
  if (kind) return { kind }
  const asked = /^\/ask\s+(.+)$/s.exec(text)?.[1]
  return asked === undefined ? undefined : { kind: 'clarify', asked }
}

/**
 * Reads lines until the candidate ends their turn. Commands stand on lines of their own.
 * An empty line within a paste does not end the turn, since more lines are waiting.
 */
export async function readTurn(context: Context, begun: readonly string[]): Promise<TurnRead> {
  const lines = [...begun]
  for (;;) {
    const line = await context.terminal.line('> ')
    const nothing = lines.every(l => l.trim() === '')
    if (line.kind === 'interrupted') return { does: { kind: 'pause' }, left: lines }
    if (line.kind === 'end') {
      context.terminal.out('\n')
      return nothing ? { does: { kind: 'pause' }, left: [] } : said(lines)
    }
    const does = doesIn(line.text)
    if (does) return { does, left: lines }
    const ends = line.text.trim() === '.' || (line.text.trim() === '' && !context.terminal.waits())
    if (ends && !nothing) return said(lines)
    if (/^\/[a-z]+$/.test(line.text.trim()))
      print(context, [
        `There is no ${line.text.trim()}${line.text.trim() === '/ask' ? ' without words: /ask how large is the model' : ''}. ${TURN_HELP[1]}`,
      ])
    else if (!ends) lines.push(line.text)
  }
}

function said(lines: readonly string[]): TurnRead {
  return { does: { kind: 'say', answer: lines.join('\n').trim() }, left: lines }
}
