import type { PlanActivity, PlanDay, QuestionSummary, Readiness } from '#api'
import {
  SECTION_NAMES,
  TOO_FEW,
  aimText,
  countedInWords,
  coverageText,
  dayContents,
  doneText,
  inWords,
  longDay,
  improvedText,
  minutesFor,
  saysNothing,
  weekDay,
  sentenceCase,
} from '#wording'
import { told } from '../../http.ts'
import { print, printJson } from '../context.ts'
import type { Context } from '../context.ts'
import type { Ink } from '../terminal/ink.ts'
import { cut, wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'
import { WIDTH } from '../terminal/terminal.ts'

const SHOWN = 7

/** Shows what was done, the questions that are due and new, what is weak, the plan, and readiness. */
export async function today(context: Context): Promise<void> {
  const seen = await told(context.client.today.$get())
  if (context.json) return printJson(context, seen)
  const { day, daysToInterview, done, due, fresh, minutes, plan, readiness, weak } = seen
  const { ink } = context
  const planned = plan.find(each => each.day === day)?.activities ?? []
  const now = due.filter(q => planned.some(a => a.kind === 'review' && a.question === q.id))
  const wait = due.filter(q => !now.includes(q))
  const said = [doneText(done), improvedText(done), coverageText(seen)].filter(text => text !== undefined)
  print(context, [
    `${longDay(day)}.${countdown(daysToInterview)}`,
    ink.glyphs.line.repeat(WIDTH),
    ...(seen.settings.aim === undefined ? [] : [`${aimText(seen)}.`]),
    summary(now.length, fresh.length, minutes),
    ...said.flatMap(text => wrap(text)),
    ...list('Due', now, ink),
    ...list('New', fresh, ink),
    ...besides(planned),
    ...(wait.length > 0
      ? ['', `${sentenceCase(countedInWords(wait.length, 'more is', 'more are'))} due: "viva due".`]
      : []),
    ...(now.length + fresh.length === 0 ? list('Would not pass yet', weak, ink) : []),
    '',
    'The plan, minutes a day',
    ...plan.slice(0, SHOWN).map(p => planLine(p, ink)),
    '',
    'Of ten core questions drawn today, you would pass',
    ...readiness.map(
      r =>
        `  ${SECTION_NAMES[r.section].padEnd(16)}${bandText(r).padEnd(16)}${r.answers === 0 ? 'none' : countedInWords(r.answers, 'answer')}`,
    ),
    ink.glyphs.line.repeat(WIDTH),
    due.length + fresh.length > 0
      ? '"viva ask" begins, "viva ask ID" asks any question, "viva --help" has the rest.'
      : '"viva ask ID" asks any question; "viva bank" lists them.',
  ])
}

/** Lists the questions that are due, each with the point to improve. */
export async function due(context: Context): Promise<void> {
  const seen = await told(context.client.today.$get())
  if (context.json) return printJson(context, { day: seen.day, due: seen.due })
  print(context, seen.due.length === 0 ? ['Nothing is due.'] : seen.due.flatMap(q => row(q, context.ink)))
}

function countdown(days: number | null): string {
  if (days === null || days < 0) return ''
  return days === 0
    ? ' The interview is today.'
    : ` ${sentenceCase(countedInWords(days, 'day'))} to the interview.`
}

function summary(due: number, fresh: number, minutes: number): string {
  if (due + fresh === 0) return 'Nothing more is planned for today.'
  const parts = [
    due > 0 ? `${countedInWords(due, 'question')} ${due === 1 ? 'is' : 'are'} due` : 'nothing is due',
    fresh > 0 ? `${inWords(fresh)} ${fresh === 1 ? 'is' : 'are'} new` : '',
  ].filter(part => part !== '')
  return `${sentenceCase(parts.join(' and '))}: about ${minutes} minutes.`
}

function list(name: string, questions: readonly QuestionSummary[], ink: Ink): readonly string[] {
  if (questions.length === 0) return []
  const more = questions.length > SHOWN ? [`  and ${questions.length - SHOWN} more: "viva due"`] : []
  return ['', name, ...questions.slice(0, SHOWN).flatMap(q => row(q, ink)), ...more]
}

function row({ id, title, minutes, last }: QuestionSummary, ink: Ink): readonly string[] {
  const head = `  ${id.padEnd(46)}${String(minutes).padStart(3)} min  ${ink.paint('quiet', cut(title, 22))}`
  return last ? [head, `    ${ink.paint('quiet', cut(plain(last.remark), WIDTH - 4))}`] : [head]
}

/** A mock interview, exercises and glossary cards, by the verb that begins each. */
function besides(activities: readonly PlanActivity[]): readonly string[] {
  const lines = activities.flatMap(activity => {
    const verb = verbOf(activity)
    return verb === undefined ? [] : [`  ${verb.padEnd(62)}${String(activity.minutes).padStart(3)} min`]
  })
  return lines.length > 0 ? ['', 'Besides', ...lines] : []
}

function verbOf(activity: PlanActivity): string | undefined {
  if (activity.kind === 'exercise') return `viva exercise ${activity.question}`
  if (activity.kind === 'mock') return `viva interview ${activity.blueprint ?? ''}`.trim()
  return activity.kind === 'glossary' ? 'viva glossary' : undefined
}

function planLine(day: PlanDay, { glyphs }: Ink): string {
  const due = minutesFor(day, 'review')
  const bar =
    glyphs.bar.repeat(Math.round(due / 2)) + glyphs.light.repeat(Math.round((day.minutes - due) / 2))
  return `  ${weekDay(day.day).padEnd(12)}${String(day.minutes).padStart(3)}  ${bar.slice(0, 20).padEnd(21)}${cut(dayContents(day), WIDTH - 38)}`
}

/** The interval in words, never the estimate alone. */
function bandText({ answers, band }: Readiness): string {
  if (answers === 0) return 'not tried'
  if (!band || saysNothing({ low: band.low / 10, high: band.high / 10 })) return TOO_FEW
  const [low, high] = [Math.round(band.low), Math.round(band.high)]
  return low === high ? `about ${low}` : `${low} to ${high}`
}
