import { Fault } from '#domain'
import type { BlueprintView, InterviewRow, InterviewView } from '#api'
import { localDay, timeOf, weekDay, HIRING_NAMES } from '#wording'
import { told } from '../../http.ts'
import { print, printJson } from '../context.ts'
import type { Context } from '../context.ts'
import { showDebrief } from './debrief.ts'
import { EXIT } from '../terminal/exit.ts'
import { customMeant } from './interview-custom.ts'
import type { CustomOptions } from './interview-custom.ts'
import { blueprintMeant, runningMeant } from './interview-meant.ts'
import { standLines } from './interview-screen.ts'
import { cut, hang } from '../terminal/lay-out.ts'
import { sit, step } from './sit.ts'
import { WIDTH } from '../terminal/terminal.ts'
import { doesIn } from './turn.ts'

export interface InterviewOptions extends CustomOptions {
  /** The id of the interview to continue; `true` means the newest that is not over. */
  readonly resume?: string | true
}

/** Lists the interviews, opens one, or continues one. */
export async function interview(
  context: Context,
  blueprint: string | undefined,
  { resume, ...parts }: InterviewOptions,
): Promise<number> {
  const custom = customMeant(parts)
  if (custom && (blueprint !== undefined || resume !== undefined))
    throw new Fault('invalid', 'an interview of your own takes no blueprint and no --resume')
  if (resume !== undefined)
    return goOn(context, await runningMeant(context, resume === true ? undefined : resume))
  const wanted = custom ?? blueprint
  if (wanted === undefined) return list(context)
  const json = {
    id: crypto.randomUUID(),
    blueprint: typeof wanted === 'string' ? await idMeant(context, wanted) : wanted,
  }
  const view = await told(context.client.interviews.$post({ json }))
  if (context.json || !context.terminal.interactive) return tell(context, view)
  return sit(context, view)
}

async function idMeant({ client }: Context, typed: string): Promise<string> {
  const { blueprints } = await told(client.interviews.$get())
  return blueprintMeant(blueprints, typed)
}

/**
 * Continues an interview. A person goes on from where it stood. A program takes one step: standard input is
 * an answer, a command such as /pass, or nothing.
 */
async function goOn(context: Context, view: InterviewView): Promise<number> {
  if (!context.json && context.terminal.interactive) return sit(context, view)
  const turn = (await context.terminal.readInput()).trim()
  if (turn === '') return tell(context, view)
  const does = doesIn(turn) ?? { kind: 'say' as const, answer: turn }
  const running =
    view.phase === 'paused' && does.kind !== 'stop' ? await step(context, view, { kind: 'resume' }) : view
  return tell(context, does.kind === 'resume' ? running : await step(context, running, does))
}

async function tell(context: Context, view: InterviewView): Promise<number> {
  if (context.json) printJson(context, view)
  else if (view.phase === 'closed') await showDebrief(context, view.id)
  else print(context, standLines(view, context))
  return EXIT.done
}

async function list(context: Context): Promise<number> {
  const all = await told(context.client.interviews.$get())
  if (context.json) printJson(context, all)
  else print(context, [...all.blueprints.flatMap(blueprintLines), ...rowLines(all.interviews)])
  return EXIT.done
}

function blueprintLines({ id, title, about, minutes, slots }: BlueprintView): readonly string[] {
  return [
    `${id.padEnd(28)}${String(minutes).padStart(3)} min, ${String(slots.length).padStart(2)} ${slots.length === 1 ? 'question ' : 'questions'}  ${cut(title, WIDTH - 51)}`,
    ...hang('  ', about, 2, 2),
  ]
}

function rowLines(interviews: readonly InterviewRow[]): readonly string[] {
  const open = interviews.filter(row => row.phase !== 'closed')
  const over = interviews.filter(row => row.phase === 'closed').slice(0, 5)
  return [
    ...(open.length > 0
      ? [
          '',
          'Still open; to continue: viva interview --resume [ID]',
          ...open.map(row => rowLine(row, row.phase)),
        ]
      : []),
    ...(over.length > 0
      ? [
          '',
          'Over: viva debrief [ID]',
          ...over.map(row => rowLine(row, row.signal ? HIRING_NAMES[row.signal.word] : 'too little asked')),
        ]
      : []),
    ...(interviews.length === 0 ? ['', '"viva interview ID" begins one.'] : []),
  ]
}

function rowLine({ id, title, at }: InterviewRow, state: string): string {
  return `  ${id.slice(0, 8)}  ${`${weekDay(localDay(at))} ${timeOf(at)}`.padEnd(17)}${state.padEnd(18)}${cut(title, 33)}`
}
