import type { DiagnosticMap, DiagnosticView, MapItem } from '#api'
import { Fault } from '#domain'
import {
  DIAGNOSTIC_ABOUT,
  NOTED,
  RULINGS,
  SECTION_NAMES,
  VERDICT_NAMES,
  basisText,
  diagnosticTitle,
  endText,
  mapLead,
  progressText,
  spanText,
  wantedText,
} from '#wording'
import { told } from '../../http.ts'
import { print, printJson } from '../context.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../terminal/exit.ts'
import { wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'
import { WIDTH } from '../terminal/terminal.ts'

export interface DiagnosticOptions {
  readonly answer?: string
  readonly map?: boolean
}

const ALL = 'all'
const HELP =
  'Answer on one line. Enter alone: I do not know. :q leaves, and “viva diagnostic” goes on. :end ends it.'

/**
 * Goes on with the diagnostic that is not over, or starts one, and asks until it ends or the learner leaves. A
 * program is given the question that waits, and answers it with --answer.
 */
export async function diagnostic(
  context: Context,
  blueprint: string | undefined,
  { answer, map }: DiagnosticOptions,
): Promise<number> {
  if (map) return showMap(context, await lastMap(context))
  let view = await opened(context, blueprint, answer)
  if (answer !== undefined) view = await step(context, view, stepTyped(answer))
  if (context.json) printJson(context, view)
  else if (context.terminal.interactive && answer === undefined) return askThrough(context, view)
  else if (view.row.because !== null) return showMap(context, await mapOf(context, view.row.id))
  else
    print(context, [
      ...questionLines(context, view),
      '',
      '--answer "…" answers it, --answer "" passes it over.',
    ])
  return EXIT.done
}

async function opened(
  { client }: Context,
  blueprint: string | undefined,
  answer: string | undefined,
): Promise<DiagnosticView> {
  const { runs, blueprints, aim } = await told(client.diagnostics.$get())
  const running = runs.find(run => run.because === null)
  if (running && blueprint === undefined)
    return told(client.diagnostics[':id'].$get({ param: { id: running.id } }))
  if (answer !== undefined)
    throw new Fault(
      'conflict',
      blueprint === undefined
        ? 'no question waits for an answer; "viva diagnostic" starts a diagnostic'
        : 'a diagnostic that is started here has asked nothing yet; start it first, then answer without its name',
    )
  const chosen = blueprint ?? aim ?? blueprints[0]?.id ?? ALL
  return told(
    client.diagnostics.$post({
      json: { id: crypto.randomUUID(), blueprint: chosen === ALL ? null : chosen },
    }),
  )
}

async function askThrough(context: Context, first: DiagnosticView): Promise<number> {
  let view = first
  print(context, [...(view.row.done === 0 ? wrap(DIAGNOSTIC_ABOUT) : []), ...wrap(HELP)])
  while (view.row.because === null) {
    print(context, questionLines(context, view))
    const next = await askOnce(context, view)
    if (!next) return EXIT.done
    view = next
    if (view.row.because === null) print(context, ['', NOTED])
  }
  return showMap(context, await mapOf(context, view.row.id))
}

/** Asks until an answer can be taken. Undefined if the learner leaves. */
async function askOnce(context: Context, view: DiagnosticView): Promise<DiagnosticView | undefined> {
  for (;;) {
    const began = performance.now()
    const line = await context.terminal.line('> ')
    if (line.kind !== 'line' || line.text.trim() === ':q') return undefined
    try {
      return await step(context, view, stepTyped(line.text), secondsSince(began))
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.code !== 'invalid') throw fault
      print(context, wrap(fault.message))
    }
  }
}

/** A terminal that was left open for days must not cost the answer. */
const MOST_SECONDS = 86_400

function secondsSince(began: number): number {
  return Math.min(MOST_SECONDS, Math.round((performance.now() - began) / 1000))
}

type Step = Parameters<Context['client']['diagnostics'][':id']['steps']['$post']>[0]['json']['does']

function stepTyped(text: string): Step {
  if (text.trim() === '') return { kind: 'skip' }
  return text.trim() === ':end' ? { kind: 'stop' } : { kind: 'answer', answer: text }
}

async function step(
  { client }: Context,
  { row, number }: DiagnosticView,
  does: Step,
  seconds = 0,
): Promise<DiagnosticView> {
  return told(
    client.diagnostics[':id'].steps.$post({ param: { id: row.id }, json: { number, seconds, does } }),
  )
}

function questionLines({ ink }: Context, view: DiagnosticView): readonly string[] {
  const { waiting } = view
  if (!waiting) return []
  return [
    '',
    ink.paint('quiet', `${progressText(view)}. ${SECTION_NAMES[waiting.section]}.`),
    ...wrap(plain(waiting.prompt)),
    ...(waiting.wanted ? [`A number, ${wantedText(waiting.wanted)}.`] : []),
  ]
}

async function mapOf({ client }: Context, id: string): Promise<DiagnosticMap> {
  return told(client.diagnostics[':id'].map.$get({ param: { id } }))
}

async function lastMap(context: Context): Promise<DiagnosticMap> {
  const { runs } = await told(context.client.diagnostics.$get())
  const over = runs.find(run => run.because !== null)
  if (!over) throw new Fault('not-found', 'no diagnostic is over; "viva diagnostic" starts one or goes on')
  return mapOf(context, over.id)
}

function showMap(context: Context, map: DiagnosticMap): number {
  const { ink } = context
  if (context.json) {
    printJson(context, map)
    return EXIT.done
  }
  print(context, [
    '',
    diagnosticTitle(map.row),
    ...wrap(mapLead(map)),
    ink.glyphs.line.repeat(WIDTH),
    'Would pass, of ten core questions',
    ...map.sections.map(
      each =>
        `  ${SECTION_NAMES[each.section].padEnd(16)}${spanText(each).padEnd(18)}${ink.paint('quiet', basisText(each))}`,
    ),
    ...wrap(endText(map)),
    ...map.items.flatMap((item, i) => itemLines(context, item, i + 1)),
    '',
    '"viva" has the plan for today.',
  ])
  return EXIT.done
}

function itemLines({ ink }: Context, item: MapItem, number: number): readonly string[] {
  const { prompt, answer, points, calculated, question } = item
  return [
    ink.glyphs.line.repeat(WIDTH),
    ...wrap(`${number}. ${plain(prompt)}`),
    ...wrap(answer === null ? 'No answer: passed over.' : `You: ${answer}`),
    ...(calculated
      ? wrap(
          `${calculated.ruling ? `${ink.glyphs[RULINGS[calculated.ruling].shape]} ${RULINGS[calculated.ruling].name}. ` : ''}The answer is ${calculated.value}.`,
        )
      : []),
    ...points.flatMap(({ claim, kind }) =>
      wrap(`${kind ? `${ink.glyphs[kind]} ${VERDICT_NAMES[kind]}. ` : ''}${plain(claim)}`),
    ),
    ink.paint('quiet', `viva ask ${question.id}`),
  ]
}
