import type { PlanDay, QuestionSummary, Readiness } from '#api'
import { TOO_FEW, longDay, saysNothing, weekDay, SECTION_NAMES, countedInWords, inWords } from '#wording'
import { told } from '../../http.ts'
import { print, printJson } from '../context.ts'
import type { Context } from '../context.ts'
import type { Ink } from '../terminal/ink.ts'
import { cut } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'
import { WIDTH } from '../terminal/terminal.ts'

const SHOWN = 7

/** Shows the questions that are due and new, the plan, and readiness. */
export async function today(context: Context): Promise<void> {
  const seen = await told(context.client.today.$get())
  if (context.json) return printJson(context, seen)
  const { day, daysToInterview, due, fresh, minutes, plan, readiness } = seen
  const { ink } = context
  print(context, [
    `${longDay(day)}.${daysToInterview !== null && daysToInterview >= 0 ? ` ${capital(countedInWords(daysToInterview, 'day'))} to the interview.` : ''}`,
    ink.glyphs.line.repeat(WIDTH),
    summary(due.length, fresh.length, minutes),
    ...list('Due', due, ink),
    ...list('New', fresh, ink),
    '',
    'The plan, minutes a day',
    ...plan
      .filter((p, i) => i < 5 || p.dueMinutes + p.newMinutes > 0)
      .slice(0, SHOWN)
      .map(p => planLine(p, ink)),
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

function summary(due: number, fresh: number, minutes: number): string {
  if (due + fresh === 0) return 'Nothing is due and nothing new is planned today.'
  const parts = [
    due > 0 ? `${countedInWords(due, 'question')} ${due === 1 ? 'is' : 'are'} due` : 'nothing is due',
    fresh > 0 ? `${inWords(fresh)} ${fresh === 1 ? 'is' : 'are'} new` : '',
  ].filter(part => part !== '')
  return `${capital(parts.join(' and '))}: about ${minutes} minutes.`
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

function planLine({ day, dueMinutes, newMinutes }: PlanDay, { glyphs }: Ink): string {
  const bar = glyphs.bar.repeat(Math.round(dueMinutes / 2)) + glyphs.light.repeat(Math.round(newMinutes / 2))
  const text =
    [dueMinutes > 0 ? `${dueMinutes} due` : '', newMinutes > 0 ? `${newMinutes} new` : '']
      .filter(part => part !== '')
      .join(', ') || 'nothing'
  return `  ${weekDay(day).padEnd(12)}${bar.slice(0, 42).padEnd(43)}${text}`
}

/** The interval in words, never the estimate alone. */
export function bandText({ answers, band }: Readiness): string {
  if (answers === 0) return 'not tried'
  if (!band || saysNothing({ low: band.low / 10, high: band.high / 10 })) return TOO_FEW
  const [low, high] = [Math.round(band.low), Math.round(band.high)]
  return low === high ? `about ${low}` : `${low} to ${high}`
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
