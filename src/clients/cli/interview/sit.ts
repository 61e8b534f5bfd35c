import { Fault } from '#domain'
import type { InterviewView } from '#api'
import { told } from '../../http.ts'
import { print } from '../context.ts'
import type { Context } from '../context.ts'
import { showDebrief } from './debrief.ts'
import { EXIT } from '../terminal/exit.ts'
import { headLines, turnLines, timeLine, toldLines } from './interview-screen.ts'
import { wrap } from '../terminal/lay-out.ts'
import { TURN_HELP, readTurn } from './turn.ts'
import type { Does, TurnRead } from './turn.ts'

/** Takes a person through an interview, from where it stands to its debrief or a pause. */
export async function sit(context: Context, first: InterviewView): Promise<number> {
  let view = first.phase === 'paused' ? await step(context, first, { kind: 'resume' }) : first
  let begun: readonly string[] = []
  if (view.phase !== 'closed')
    print(context, [...TURN_HELP, '', ...headLines(view, context), ...turnLines(view, context)])
  while (view.phase === 'running') {
    const read = await readTurn(context, begun)
    const { after, left } = await act(context, view, read)
    say(context, view, after, read.does)
    view = after
    begun = left
  }
  if (begun.some(line => line.trim() !== ''))
    print(context, [`What you wrote is saved in ${await context.terminal.keepDraft(begun.join('\n'))}.`])
  if (view.phase === 'paused')
    print(context, [`Paused at ${timeLine(view)}. "viva interview --resume" continues from here.`])
  else await showDebrief(context, view.id)
  return EXIT.done
}

/** Sends one step. */
export async function step(
  { client }: Context,
  { id, number }: InterviewView,
  does: Does,
): Promise<InterviewView> {
  return told(client.interviews[':id'].steps.$post({ param: { id }, json: { number, does } }))
}

/**
 * The interview after a turn, and the lines still unsent. If the turn is refused, it says why and keeps them.
 */
async function act(
  context: Context,
  view: InterviewView,
  { does, left }: TurnRead,
): Promise<{ readonly after: InterviewView; readonly left: readonly string[] }> {
  try {
    return {
      after: await step(context, view, does),
      left: does.kind === 'say' || does.kind === 'pass' ? [] : left,
    }
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.code === 'unavailable' || fault.code === 'not-found')
      throw await withDraft(context, left, fault)
    print(context, wrap(fault.message))
    const after =
      fault.code === 'conflict'
        ? await told(context.client.interviews[':id'].$get({ param: { id: view.id } }))
        : view
    return { after, left }
  }
}

/** Prints the changes that a turn made. */
function say(context: Context, before: InterviewView, after: InterviewView, does: Does): void {
  if (after.phase !== 'running') return
  const on = (view: InterviewView) => view.agenda.findIndex(item => item.state === 'now')
  if (on(before) !== on(after))
    return print(context, ['', ...headLines(after, context), ...turnLines(after, context)])
  if (before.number === after.number) return
  if (does.kind === 'hint') return print(context, toldLines(after, 'hint', context))
  if (does.kind === 'clarify') return print(context, toldLines(after, 'clarification', context))
  print(context, ['', context.ink.paint('quiet', timeLine(after)), ...turnLines(after, context)])
}

async function withDraft({ terminal }: Context, lines: readonly string[], fault: unknown): Promise<unknown> {
  const text = lines.join('\n')
  if (text.trim() !== '')
    terminal.err(`The answer was not handed in. It is saved in ${await terminal.keepDraft(text)}.\n`)
  return fault
}
