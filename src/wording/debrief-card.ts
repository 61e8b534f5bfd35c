import type { Debrief, DebriefQuestion, SettledPoint, Signal } from '#api'
import type { Day } from '#domain'
import { localDay, monthDay, monthName } from './dates.ts'
import { DIMENSION_NAMES, HIRING_NAMES, RANK_NAMES, SECTION_NAMES, keysOf, sentenceCase } from './names.ts'
import { countedInWords } from './in-words.ts'
import { sumOf, sumText } from './numbers.ts'
import type { Sum } from './numbers.ts'

const MOST_BOXES = 4

/** The parts of a debrief that a card reads: no prompt, answer or quotation. */
export interface CardSource extends Pick<Debrief, 'signal' | 'startedAt' | 'ms'> {
  readonly blueprint: Pick<Debrief['blueprint'], 'title'>
  readonly questions: readonly CardQuestion[]
}
type CardQuestion = Pick<DebriefQuestion, 'section'> & { readonly points: readonly CardPoint[] }
type CardPoint = Pick<SettledPoint, 'point' | 'rank' | 'weight' | 'kind' | 'dimension'>

/** One part of an interview and what it earned. */
export interface CardBox {
  readonly name: string
  readonly sum: Sum
}

/** A debrief to show to others: the outcome, without a word of the conversation. */
export interface DebriefCard {
  readonly title: string
  readonly day: Day
  readonly date: string
  readonly word: string
  /** The best word still possible while points are open. */
  readonly best: string | null
  readonly boxes: readonly CardBox[]
  readonly length: string
}

export function cardOf({ blueprint, signal, startedAt, ms, questions }: CardSource): DebriefCard {
  const day = localDay(startedAt)
  return {
    title: blueprint.title,
    day,
    date: `${monthDay(day)} ${monthName(day)}`,
    word: signal ? HIRING_NAMES[signal.word] : 'Too little asked',
    best: signal && bestOf(signal),
    boxes: boxesOf(questions),
    length:
      `${countedInWords(questions.length, 'question')}, ` +
      `${countedInWords(Math.max(1, Math.round(ms / 60_000)), 'minute')}`,
  }
}

function bestOf({ word, best }: Signal): string | null {
  return best === word ? null : `at best ${HIRING_NAMES[best].toLowerCase()}`
}

/**
 * The sections asked from. If there is only one, its dimensions, or else the ranks of its points. Of more
 * than four, those of the most weight.
 */
function boxesOf(questions: readonly CardQuestion[]): readonly CardBox[] {
  const points = questions.flatMap(({ section, points: own }) => own.map(point => ({ ...point, section })))
  const bySection = boxesBy(points, SECTION_NAMES, point => point.section)
  if (bySection.length > 1) return bySection
  const byDimension = boxesBy(points, DIMENSION_NAMES, point => point.dimension)
  return byDimension.length > 1 ? byDimension : boxesBy(points, RANK_NAMES, point => point.rank)
}

function boxesBy<P extends CardPoint, K extends string>(
  points: readonly P[],
  names: Readonly<Record<K, string>>,
  keyOf: (point: P) => K | null,
): readonly CardBox[] {
  const boxes = keysOf(names).flatMap(key => {
    const own = points.filter(point => keyOf(point) === key).map(point => ({ ...point, id: point.point }))
    return own.length > 0 ? [{ name: names[key], sum: sumOf(own) }] : []
  })
  const heaviest = boxes.toSorted((a, b) => b.sum.of - a.sum.of).slice(0, MOST_BOXES)
  return boxes.filter(box => heaviest.includes(box))
}

/** Shares of a box: earned for certain, and still open. */
export function sharesOf({ low, high, of }: Sum): { readonly earned: number; readonly open: number } {
  return of === 0 ? { earned: 0, open: 0 } : { earned: low / of, open: (high - low) / of }
}

/** The signs of a bar in plain text. */
interface BarSigns {
  readonly earned: string
  readonly open: string
  readonly left: string
}
const SIGNS: BarSigns = { earned: '█', open: '▒', left: '░' }
const BAR = 20

/** The card in lines of plain text, to copy or to print. */
export function cardLines(card: DebriefCard, signs: BarSigns = SIGNS): readonly string[] {
  const widest = Math.max(0, ...card.boxes.map(({ name }) => name.length))
  return [
    `${card.title}, mock interview of ${card.date}`,
    wordText(card),
    ...card.boxes.map(({ name, sum }) => `${name.padEnd(widest)}  ${bar(sum, signs)}  ${sumText(sum)}`),
    `${sentenceCase(card.length)}, examined by Viva`,
  ]
}

function bar(sum: Sum, { earned, open, left }: BarSigns): string {
  const shares = sharesOf(sum)
  const full = Math.round(shares.earned * BAR)
  const upTo = Math.round((shares.earned + shares.open) * BAR)
  return earned.repeat(full) + open.repeat(upTo - full) + left.repeat(BAR - upTo)
}

/** The card as one sentence or two, for readers who do not see its picture. */
export function cardSaid(card: DebriefCard): string {
  const boxes = card.boxes.map(({ name, sum }) => `${name} ${sumText(sum)}`)
  return `${card.title}, mock interview of ${card.date}: ${wordText(card)}.${boxes.length > 0 ? ` ${boxes.join(', ')}.` : ''}`
}

function wordText({ word, best }: DebriefCard): string {
  return best === null ? word : `${word}, ${best}`
}
