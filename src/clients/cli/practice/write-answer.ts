import type { Rating } from '#domain'
import { print } from '../context.ts'
import type { Context } from '../context.ts'
import { wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'

/** The text, and the way in which writing it ended. */
export type Written =
  | { readonly kind: 'answer'; readonly text: string; readonly hints: number; readonly seconds: number }
  | { readonly kind: 'reveal' | 'leave'; readonly text: string }

interface Ladder {
  readonly hint: (rung: number) => Promise<{ readonly text: string; readonly cap: Rating }>
}

export const WRITING_HELP = [
  'Write your answer. A line with only a dot, or Ctrl-D, hands it in.',
  ':h takes a hint: the first leaves good at best, the second hard, the last again.',
  ':r shows the key and ends this attempt without a mark. :q leaves.',
]

/** Reads lines until the answer is handed in. Commands stand on lines of their own. */
export async function writeAnswer(
  context: Context,
  ladder: Ladder | null,
  begun: readonly string[] = [],
): Promise<Written> {
  const lines = [...begun]
  const began = performance.now()
  let hints = 0
  for (;;) {
    const line = await context.terminal.line('> ')
    const text = lines.join('\n')
    if (line.kind === 'interrupted') return { kind: 'leave', text }
    if (line.kind === 'end') context.terminal.out('\n')
    const typed = line.kind === 'line' ? line.text : '.'
    switch (typed.trim()) {
      case '.':
        return { kind: 'answer', text, hints, seconds: Math.round((performance.now() - began) / 1000) }
      case ':q':
        return { kind: 'leave', text }
      case ':r':
        if (ladder) return { kind: 'reveal', text }
        break
      case ':h':
        if (!ladder) break
        hints = await takeHint(context, ladder, hints)
        continue
    }
    lines.push(typed)
  }
}

async function takeHint(context: Context, ladder: Ladder, taken: number): Promise<number> {
  if (taken === 3) {
    print(context, ['You have taken all three hints.'])
    return taken
  }
  const { text, cap } = await ladder.hint(taken + 1)
  print(
    context,
    wrap(`Hint ${taken + 1}, at best ${cap}: ${plain(text)}`).map(line => context.ink.paint('pen', line)),
  )
  return taken + 1
}
