import type { InterviewView } from '#api'
import { clock } from '#wording'
import type { Context } from '../context.ts'
import { ends, wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'
import { WIDTH } from '../terminal/terminal.ts'

type Looks = Pick<Context, 'ink'>

/** The state of an interview: the question, the time, and the prompt that waits for an answer. */
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

/** The prompt that waits for an answer. The caller puts the line over a question, or the time, above it. */
export function turnLines({ awaiting, phase }: InterviewView, { ink }: Looks): readonly string[] {
  if (phase === 'paused') return ['This interview is paused. "viva interview --resume" continues it.']
  if (!awaiting) return []
  return [
    ...(awaiting.lead === null ? [] : [awaiting.lead]),
    ...wrap(plain(awaiting.prompt)).map(line => ink.paint('strong', line)),
  ]
}

/** The interviewer's last hint, or last reply to a request for facts. */
export function toldLines(
  { turns }: InterviewView,
  kind: 'hint' | 'clarification',
  { ink }: Looks,
): readonly string[] {
  const reply = turns.findLast(turn => turn.kind === kind && turn.who === 'interviewer')
  return reply
    ? wrap(`${kind === 'hint' ? 'Hint: ' : ''}${plain(reply.text)}`).map(line => ink.paint('pen', line))
    : []
}

export function timeLine({ ms, blueprint }: InterviewView): string {
  return `${clock(ms / 1000)} of ${clock(blueprint.minutes * 60)}`
}
