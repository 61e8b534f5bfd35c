import type { Move, VoiceBrief } from '#domain'
import type { AskedQuestion, Exchange, Session } from '#interviewer'

/** So many things said before, each cut to so many characters: about a thousand tokens at most. */
const MOST_TURNS = 4
const MOST_LETTERS = 900

const KINDS = {
  question: 'question',
  'follow-up': 'follow-up',
  probe: 'follow-up',
  'push-back': 'doubt',
  doubt: 'doubt',
} as const satisfies Record<Move['kind'], VoiceBrief['kind']>

/** What a voice is told. A session holds reports and a bank keys: all that is taken from them stands here. */
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
