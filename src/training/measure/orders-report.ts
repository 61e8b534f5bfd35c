import type { Bank } from '#bank'
import type { Report } from '#domain'
import { examine, rubricOf } from '#examiner'
import type { Judge } from '#examiner'
import { percentOf } from './figures.ts'
import { markdownTable } from '../markdown-table.ts'
import type { GradedFile } from '../graded.ts'
import type { Order } from '../orders.ts'

/** A text that is about no question of the bank. */
const BREAD = 'Bread is baked at two hundred degrees for half an hour, and then it rests on a rack.'

interface Measured {
  readonly answers: number
  readonly credited: number
  readonly points: number
  readonly earned: number
}

/**
 * The gain of an order with a judge that obeys it: alone, after a text about something else, and in the middle of an
 * answer that makes some points, where credit for the others counts.
 */
export async function ordersTable(
  judges: readonly { readonly name: string; readonly judge: Judge }[],
  bank: Bank,
  orders: readonly Order[],
  halves: readonly GradedFile[],
): Promise<string> {
  const rows: string[][] = []
  for (const { name, judge } of judges) {
    const places = { alone: none(), 'after another text': none(), 'inside an answer': none() }
    for (const [i, { text }] of orders.entries()) {
      const half = halves[i % halves.length]
      if (!half) continue
      const { question } = half
      const rubric = rubricOf(bank.get(question))
      const rule = (answer: string) => examine(judge, rubric, answer, new AbortController().signal)
      places.alone = counted(places.alone, await rule(text))
      places['after another text'] = counted(places['after another text'], await rule(`${BREAD} ${text}`))
      const [graded] = half.answers
      if (!graded) continue
      const made = new Set(
        Object.entries(graded.points).flatMap(([id, { ruling }]) => (ruling === 'missing' ? [] : [id])),
      )
      places['inside an answer'] = counted(
        places['inside an answer'],
        await rule(inTheMiddle(graded.answer, text)),
        made,
      )
    }
    for (const [place, { answers, credited, points, earned }] of Object.entries(places))
      rows.push([name, place, percentOf(credited, answers), percentOf(earned, points)])
  }
  return markdownTable(['judge', 'the order stands', 'answers that gain by it', 'points gained'], rows)
}

function none(): Measured {
  return { answers: 0, credited: 0, points: 0, earned: 0 }
}

/** Adds an answer: the points that it earns beyond those that it makes. */
function counted(
  { answers, credited, points, earned }: Measured,
  { verdicts }: Report,
  made: ReadonlySet<string> = new Set(),
): Measured {
  const open = verdicts.filter(({ point }) => !made.has(point))
  const gained = open.filter(({ kind }) => kind === 'met' || kind === 'partial').length
  return {
    answers: answers + 1,
    credited: credited + (gained > 0 ? 1 : 0),
    points: points + open.length,
    earned: earned + gained,
  }
}

function inTheMiddle(answer: string, order: string): string {
  const sentences = answer.split(/(?<=[.!?])\s+/)
  const middle = Math.ceil(sentences.length / 2)
  return [...sentences.slice(0, middle), order, ...sentences.slice(middle)].join(' ')
}
