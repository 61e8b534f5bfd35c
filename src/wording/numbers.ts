import { EARNS, RANKS, markedPoints } from '#domain'
import type { Mark, PointOutline, Rank } from '#domain'
import type { PointResult } from '#api'

export { countedInWords, inWords } from './in-words.ts'

export function countText(n: number, one: string, many = `${one}s`): string {
  return `${n === 1 ? 1 : n} ${n === 1 ? one : many}`
}

/** `first`, `second`, `23rd`. */
export function ordinal(n: number): string {
  const words = [
    '',
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ]
  const suffix = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return words[n] || `${n}${suffix}`
}

/** Seconds as `1:52`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** A weight, in whole or half points: `5`, `5.5`. */
export function weightText(weight: number): string {
  return Number.isInteger(weight) ? String(weight) : weight.toFixed(1)
}

/** The least and the most that the marked points earned. They differ while points are open. */
export interface Sum {
  readonly low: number
  readonly high: number
  readonly of: number
}

/** Core and expected points make the mark. Depth is counted beside it; alone, it is summed by itself. */
export function sumOf(results: readonly PointResult[]): Sum {
  const marked = markedPoints(results)
  const low = marked.reduce((sum, { kind, weight }) => sum + EARNS[kind] * weight, 0)
  const open = marked.reduce((sum, { kind, weight }) => sum + (kind === 'unjudged' ? weight : 0), 0)
  return { low, high: low + open, of: totalOf(results) }
}

export function totalOf(points: readonly PointOutline[]): number {
  return markedPoints(points).reduce((sum, { weight }) => sum + weight, 0)
}

/** `beyond the bar: 2 of 5`, the depth points that were made; undefined if the question has none. */
export function beyondText(results: readonly PointResult[]): string | undefined {
  const depth = results.filter(result => result.rank === 'depth')
  if (depth.length === 0 || depth.length === results.length) return undefined
  return `beyond the bar: ${depth.filter(result => result.kind === 'met').length} of ${depth.length}`
}

/** `5 core, 3 expected, 2 depth`. */
export function ranksText(points: readonly { readonly rank: Rank }[]): string {
  return RANKS.flatMap(rank => {
    const own = points.filter(point => point.rank === rank).length
    return own > 0 ? [`${own} ${rank}`] : []
  }).join(', ')
}

/** `6 to 7 of 14`, or `5 of 14`. */
export function sumText(sum: Sum): string {
  return `${rangeText(sum)} of ${sum.of}`
}

/** `6 of 14 marks`: points are claims, and marks are their weights. */
export function marksText(sum: Sum): string {
  return `${sumText(sum)} ${sum.of === 1 ? 'mark' : 'marks'}`
}

/** `6 to 7`, or `5`. */
export function rangeText({ low, high }: Pick<Sum, 'low' | 'high'>): string {
  return low === high ? weightText(low) : `${weightText(low)} to ${weightText(high)}`
}

/** The share of a mark in per cent, as a range where it is one; undefined when it is withheld. */
export function percentText(mark: Mark): string | undefined {
  const per = (share: number) => Math.round(share * 100)
  switch (mark.kind) {
    case 'given':
      return `${per(mark.share)} %`
    case 'open':
      return `${per(mark.low)} to ${per(mark.high)} %`
    case 'withheld':
      return undefined
  }
}

/** The words of a text, and the seconds it takes to say them at 150 words a minute. */
export function aloud(text: string): { readonly words: number; readonly seconds: number } {
  const words = text.match(/\S+/g)?.length ?? 0
  return { words, seconds: Math.round(words / 2.5) }
}
