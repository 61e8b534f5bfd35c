/** The axis of model sizes that both drawings share, as multiples of the best one. */
import { sharesBetween } from '#labs/scaling'
import { amount } from './figures.ts'

export const LEFT = 60
export const RIGHT = 556
const LOW = 1 / 8
const HIGH = 4
export const SHARES = sharesBetween(LOW, HIGH, 121)
const TICKS = [1 / 8, 1 / 4, 1 / 2, 1, 2, 4]

export function xOf(share: number): number {
  const along = Math.log(share / LOW) / Math.log(HIGH / LOW)
  return LEFT + Math.min(1, Math.max(0, along)) * (RIGHT - LEFT)
}

export function sizeTicks(best: number): readonly { readonly x: number; readonly text: string }[] {
  return TICKS.map(share => ({ x: xOf(share), text: amount(share * best) }))
}

/** A line through those points that lie in the picture. */
export function lineThrough(points: readonly (readonly [x: number, y: number])[], top: number): string {
  return points
    .filter(([, y]) => y >= top)
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('')
}
