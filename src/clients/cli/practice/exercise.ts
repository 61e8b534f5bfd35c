import { Fault } from '#domain'
import type { ExerciseResult, ExerciseSummary, ExerciseView } from '#api'
import { RULINGS, answerText, oneOf, triedText, wantedText } from '#wording'
import { newSeed } from '../../new-seed.ts'
import { told } from '../../http.ts'
import { paramOf, print, printJson } from '../context.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../terminal/exit.ts'
import { cut, ends, wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'
import { WIDTH } from '../terminal/terminal.ts'

export interface ExerciseOptions {
  readonly seed?: string
  readonly answer?: string
  readonly list?: boolean
}

/**
 * Sets a calculation and marks the typed answer, until the learner leaves. A program gives its answer
 * together with the seed of the numbers.
 */
export async function exercise(
  context: Context,
  typed: string | undefined,
  { seed, answer, list }: ExerciseOptions,
): Promise<number> {
  const meant = await exercisesMeant(context, typed)
  if (list) return listExercises(context, meant)
  const chosen = oneOf(meant, newSeed())
  if (!chosen) throw new Fault('not-found', 'this bank has no exercises')
  if (answer !== undefined) return markOnce(context, meant, { seed, answer })

  const view = await set(context, chosen, { seed: seed ?? String(newSeed()) })
  if (context.json) printJson(context, view)
  else if (context.terminal.interactive) await askOn(context, view)
  else
    print(context, [
      ...promptLines(context, view),
      '',
      `Answer ${wantedText(view)}: --seed ${view.seed} --answer "…" marks it.`,
    ])
  return EXIT.done
}

/** The exercises named by the id of a question, of an exercise, or of both, or by the end of an id. */
async function exercisesMeant(
  { client }: Context,
  typed: string | undefined,
): Promise<readonly ExerciseSummary[]> {
  const { exercises } = await told(client.exercises.$get())
  if (typed === undefined) return exercises
  const fits = (id: string) => id === typed || id.endsWith(`/${typed}`)
  const meant = exercises.filter(each => fits(each.question) || fits(`${each.question}/${each.id}`))
  const [first] = meant
  if (!first) throw new Fault('not-found', `no exercise ${typed}; "viva exercise --list" lists them`)
  if (meant.some(each => each.question !== first.question))
    throw new Fault('invalid', `${typed} may mean ${meant.slice(0, 5).map(nameOf).join(', ')}`)
  return meant
}

function listExercises(context: Context, exercises: readonly ExerciseSummary[]): number {
  if (context.json) printJson(context, { exercises })
  else
    print(
      context,
      exercises.map(each => ends(cut(nameOf(each), 64), triedText(each))),
    )
  return EXIT.done
}

/** Marks one answer. Its ruling depends on the numbers, so both the exercise and the seed must be named. */
async function markOnce(
  context: Context,
  meant: readonly ExerciseSummary[],
  { seed, answer }: { readonly seed: string | undefined; readonly answer: string },
): Promise<number> {
  const [only, ...others] = meant
  if (seed === undefined)
    throw new Fault('invalid', '--answer needs --seed, which says what numbers it answers')
  if (!only || others.length > 0)
    throw new Fault('invalid', `--answer needs one exercise: ${meant.slice(0, 5).map(nameOf).join(' or ')}`)
  const view = await set(context, only, { seed })
  const result = await hand(context, view, answer)
  if (context.json) printJson(context, result)
  else print(context, resultLines(context, result))
  return EXIT.done
}

async function askOn(context: Context, first: ExerciseView): Promise<void> {
  let view = first
  for (;;) {
    print(context, [...promptLines(context, view), '', 'Press Enter alone to see how it is done; :q leaves.'])
    const result = await askOnce(context, view)
    if (!result) return
    print(context, [
      '',
      ...resultLines(context, result),
      context.ink.glyphs.line.repeat(WIDTH),
      'Enter another  q leave',
    ])
    if ((await context.terminal.key()) !== '') return
    view = await set(context, view.summary, { seed: String(newSeed()), after: String(view.seed) })
  }
}

/** Asks until an answer can be read. Undefined if the learner leaves. */
async function askOnce(context: Context, view: ExerciseView): Promise<ExerciseResult | undefined> {
  for (;;) {
    const line = await context.terminal.line(`Answer, ${wantedText(view)}: `)
    if (line.kind !== 'line' || line.text.trim() === ':q') return undefined
    try {
      return await hand(context, view, line.text.trim() === '' ? null : line.text)
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.code !== 'invalid') throw fault
      print(context, wrap(fault.message))
    }
  }
}

async function set(
  { client }: Context,
  summary: ExerciseSummary,
  query: { readonly seed: string; readonly after?: string },
): Promise<ExerciseView> {
  return told(client.exercises[':section'][':slug'][':exercise'].$get({ param: pathOf(summary), query }))
}

async function hand(
  { client }: Context,
  { summary, seed }: ExerciseView,
  typed: string | null,
): Promise<ExerciseResult> {
  return told(
    client.exercises[':section'][':slug'][':exercise'].$post({
      param: pathOf(summary),
      json: { id: crypto.randomUUID(), seed, typed },
    }),
  )
}

function promptLines({ ink }: Context, { summary, prompt }: ExerciseView): readonly string[] {
  return [
    cut(`${summary.name}, on ${summary.title}.`, WIDTH),
    ink.paint('quiet', nameOf(summary)),
    ink.glyphs.line.repeat(WIDTH),
    ...wrap(plain(prompt)),
  ]
}

function resultLines({ ink }: Context, result: ExerciseResult): readonly string[] {
  const { name, shape } = RULINGS[result.ruling]
  const [first = '', ...rest] = wrap(`${ink.glyphs[shape]} ${name}. ${answerText(result)}`)
  return [
    ink.paint(shape, first),
    ...rest,
    ...(result.because === null ? [] : wrap(result.because)),
    '',
    'How it is worked out',
    ...wrap(plain(result.solution)),
  ]
}

function pathOf({ question, id }: ExerciseSummary) {
  return { ...paramOf({ id: question }), exercise: id }
}

function nameOf({ question, id }: ExerciseSummary): string {
  return `${question}/${id}`
}
