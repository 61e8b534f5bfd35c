import type { AttemptView } from '#api'
import { Fault, laterRulings, pointsLeftOpen, pointsToMend } from '#domain'
import type { About, EntryId, PointId, Reply, Verdict } from '#domain'
import { pointLetters } from '#wording'
import { told } from '../../http.ts'
import { print, printJson, questionMeant } from '../context.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../terminal/exit.ts'
import { hang, wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'

/** A point to say in one sentence: one that was left out or wrong, or one that the examiner left open. */
interface ToSay {
  readonly point: PointId
  readonly letter: string
  readonly about: About
  /** The question that asks for it, or the claim, where the report has said it already. */
  readonly asks: string
}

const RULED = {
  met: 'This makes the point.',
  partial: 'This goes half the way.',
  contradicted: 'This says otherwise.',
  missing: 'This does not say it yet.',
  unjudged: 'The examiner cannot tell.',
} as const satisfies Record<Verdict['kind'], string>

/** The open points first, as the page asks about them above all else, then those to mend. */
export function pointsToSay(view: AttemptView): readonly ToSay[] {
  const { attempt, question } = view
  const letters = pointLetters(attempt.outline)
  const keys = new Map(question.key?.points.map(point => [point.id, point]))
  const decided = laterRulings(attempt, view)
  const answered = new Set(view.replies.flatMap(r => (r.about.kind === 'probe' ? [r.about.point] : [])))
  const open = pointsLeftOpen(attempt).filter(id => !decided.has(id) && !answered.has(id))
  const toSay = (point: PointId, about: About, asks: 'probe' | 'claim'): readonly ToSay[] => {
    const key = keys.get(point)
    return key ? [{ point, letter: letters.get(point) ?? '', about, asks: key[asks] }] : []
  }
  return [
    ...open.flatMap(point => toSay(point, { kind: 'probe', point }, 'probe')),
    ...pointsToMend(attempt, view).flatMap(point =>
      toSay(point, { kind: 'probe', point, mends: true }, 'claim'),
    ),
  ]
}

/** Asks for each point in one sentence, examined on the spot. An empty line skips a point; :q leaves. */
export async function sayPoints(context: Context, view: AttemptView): Promise<AttemptView> {
  const points = pointsToSay(view)
  if (points.length === 0) {
    print(context, ['There is nothing to mend.'])
    return view
  }
  print(context, ['One sentence each. Enter alone skips a point; :q leaves.'])
  for (const each of points) {
    print(context, ['', ...hang(each.letter, plain(each.asks), 3)])
    const line = await context.terminal.line('> ')
    if (line.kind !== 'line' || line.text.trim() === ':q') break
    if (line.text.trim() === '') continue
    try {
      print(context, ruledLines(each, await say(context, view.attempt.id, each, line.text)))
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.code !== 'invalid') throw fault
      print(context, wrap(fault.message))
    }
  }
  return told(context.client.attempts[':id'].$get({ param: { id: view.attempt.id } }))
}

/** Says one point of a report again: of the attempt with this id, or the last at this question. */
export async function mendPoint(
  context: Context,
  typed: string | undefined,
  letter: string | undefined,
): Promise<number> {
  const view = await reportMeant(context, typed)
  if (letter === undefined && context.terminal.interactive && !context.json) {
    await sayPoints(context, view)
    return EXIT.done
  }
  const points = pointsToSay(view)
  const point = letter === undefined ? points[0] : points.find(p => p.letter === letter || p.point === letter)
  if (!point)
    throw new Fault(
      'invalid',
      points.length === 0
        ? 'there is nothing to mend in this report'
        : `no point ${letter} to mend in this report; choose from: ${points.map(p => p.letter).join(' ')}`,
    )
  const words = context.terminal.interactive
    ? await askAlone(context, point)
    : await context.terminal.readInput()
  const reply = await say(context, view.attempt.id, point, words)
  if (context.json) printJson(context, reply)
  else print(context, ruledLines(point, reply))
  return EXIT.done
}

async function askAlone(context: Context, { letter, asks }: ToSay): Promise<string> {
  print(context, hang(letter, plain(asks), 3))
  const line = await context.terminal.line('> ')
  return line.kind === 'line' ? line.text : ''
}

async function say(
  { client }: Context,
  id: EntryId,
  { about }: ToSay,
  answer: string,
): Promise<Pick<Reply, 'about' | 'report'>> {
  const json = { id: crypto.randomUUID(), about, answer: answer.trim() }
  return told(client.attempts[':id'].replies.$post({ param: { id }, json }))
}

function ruledLines({ point, about }: ToSay, { report }: Pick<Reply, 'report'>): readonly string[] {
  const kind = report.verdicts.find(verdict => verdict.point === point)?.kind ?? 'unjudged'
  const mended = about.kind === 'probe' && about.mends === true
  const so =
    kind === 'met'
      ? mended
        ? ' Mended; the mark stays that of the answer.'
        : ' It counts as met by your reply.'
      : mended
        ? ' It can be said again.'
        : ' The point stays open.'
  return [`${RULED[kind]}${so}`, ...(report.redFlags.length > 0 ? ['It raises a red flag.'] : [])]
}

async function reportMeant(context: Context, typed: string | undefined): Promise<AttemptView> {
  const { client } = context
  if (typed !== undefined && /^[0-9a-f]{8}-/.test(typed))
    return told(client.attempts[':id'].$get({ param: { id: typed } }))
  const { attempts } = await told(client.history.$get())
  const question = typed === undefined ? undefined : (await questionMeant(context, typed)).id
  const last = attempts.find(attempt => question === undefined || attempt.question === question)
  if (!last) throw new Fault('not-found', 'there is no report yet; "viva ask" examines an answer')
  return told(client.attempts[':id'].$get({ param: { id: last.id } }))
}
