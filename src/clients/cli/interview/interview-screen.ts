import type { InterviewView } from '#api'
import { clock } from '#wording'
import type { Context } from '../context.ts'
import { ends, wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'
import { WIDTH } from '../terminal/terminal.ts'

type Looks = Pick<Context, 'ink'>

/** Where an interview stands: which question, the time, and what waits for an answer. */
export function standLines(view: InterviewView, looks: Looks): readonly string[] {
  return [...headLines(view, looks), ...turnLines(view, looks)]
}

/** The line over a question. */
export function headLines(view: InterviewView, { ink }: Looks): readonly string[] {
  const number = view.agenda.findIndex(item => item.state === 'now')
  const title = view.agenda[number]?.title ?? view.blueprint.title
  return [
    ends(`${view.blueprint.title}, ${number + 1} of ${view.agenda.length}: ${title}`, timeLine(view)),
    ink.glyphs.line.repeat(WIDTH),
  ]
}

/** What waits for an answer. The first prompt of a question has its head above it; what follows shows the time alone. */
export function turnLines({ awaiting, phase }: InterviewView, { ink }: Looks): readonly string[] {
  if (phase === 'paused') return ['This interview is paused. "viva interview --resume" goes on with it.']
  if (!awaiting) return []
  return wrap(plain(awaiting.prompt)).map(line => ink.paint('strong', line))
}

/** What the interviewer said to a hint or to a request for facts. */
export function toldLines(
  { turns }: InterviewView,
  kind: 'hint' | 'clarification',
  { ink }: Looks,
): readonly string[] {
  const told = turns.findLast(turn => turn.kind === kind && turn.who === 'interviewer')
  return told
    ? wrap(`${kind === 'hint' ? 'Hint: ' : ''}${plain(told.text)}`).map(line => ink.paint('pen', line))
    : []
}

export function timeLine({ ms, blueprint }: InterviewView): string {
  return `${clock(ms / 1000)} of ${clock(blueprint.minutes * 60)}`
}
