import type { Move, VoiceBrief } from '#domain'
import type { AskedQuestion, Exchange, Session } from '#interviewer'

/** Most earlier turns in a brief, and most characters of each: about a thousand tokens in all. */
const MOST_TURNS = 4
const MOST_LETTERS = 900

/**
 * The kind that a voice is told for any challenge. One word for both stored kinds keeps it from learning
 * whether the words are wrong. `doubt` is the one that a `VoiceBrief` knows.
 */
const CHALLENGE = 'doubt' satisfies VoiceBrief['kind']

const KINDS = {
  question: 'question',
  'follow-up': 'follow-up',
  probe: 'follow-up',
  'push-back': CHALLENGE,
  doubt: CHALLENGE,
  colleague: 'follow-up',
} as const satisfies Record<Move['kind'], VoiceBrief['kind']>

/**
 * The brief of a voice. A session holds reports, and a bank holds keys; nothing else is taken from either.
 */
export function briefOf(
  { blueprint, asked }: Session,
  now: { readonly asked: AskedQuestion; readonly exchange: Exchange },
): VoiceBrief {
  const before = now.asked.exchanges.filter(exchange => exchange !== now.exchange)
  return {
    question: now.asked.question,
    interview: blueprint.title,
    kind: KINDS[now.exchange.move.kind],
    prompt: now.exchange.prompt,
    asked: asked.map(each => each.title),
    turns: before.flatMap(turnsOf).slice(-MOST_TURNS),
  }
}

function turnsOf({ prompt, said }: Exchange): VoiceBrief['turns'] {
  return [
    { who: 'interviewer', text: cut(prompt) },
    ...(said ? [{ who: 'candidate', text: cut(said.answer) } as const] : []),
  ]
}

function cut(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS)}…`
}
