import { sameValue } from '../text/numbers.ts'
import type { Token } from '../text/tokens.ts'
import { figuresIn, odds } from './claim-model.ts'
import type { Figures } from './claim-model.ts'
import { features } from './features.ts'
import type { Listener } from './listener.ts'
import { FAR, nearness } from './nearness.ts'
import { holdsBoth, swap } from './opposites.ts'
import type { Opposites } from './opposites.ts'
import { fits } from './pattern.ts'
import type { Unit } from './units.ts'

/** What one stretch of the answer says to one point. */
export interface Hearing {
  readonly unit: Unit
  readonly earned: number
  readonly contradicted: number
  readonly asserts: number
  readonly denies: number
  readonly like: number
  readonly likeNear: number
  readonly likeWrong: number
  /** Whether the stretch denies something and the nearest right sentence does not, or the other way round. */
  readonly turned: number
  /** How much nearer to right sentences the stretch would be if a word that only one of the two denies counted for it. */
  readonly crossed: number
  /** How much nearer it is to right sentences than to wrong ones, denials counted. */
  readonly leaning: number
  /** How many of its figures nobody says of the question. */
  readonly odd: number
  readonly figures: Figures
  readonly forPoint: number
  readonly against: number
}

/** Listens to one stretch for every point of the sheet. */
export function hear(listener: Listener, unit: Unit): readonly Hearing[] {
  const figures = listener.figures.map(known => figuresIn(unit.tokens, known, listener.allFigures))
  const model = odds(listener.points, unit.features, figures)
  const near = nearness(listener.pointExemplars, unit.tokens)
  const odd = oddFigures(listener, unit)
  return listener.sheet.points.map((_, p) => {
    const { assert, deny } = listener.patterns[p] ?? { assert: [], deny: [] }
    const asserts = assert.filter(pattern => fits(pattern, unit.tokens)).length
    const denies = deny.filter(pattern => fits(pattern, unit.tokens)).length
    const { earned, contradicted } = model[p] ?? { earned: -10, contradicted: -10 }
    const like = near[p] ?? FAR
    return {
      unit, earned, contradicted, asserts, denies, like: like.earned, likeNear: like.near, likeWrong: like.contradicted,
      turned: Number(unit.denies !== like.earnedDenies && like.earned > 0.2), crossed: like.earned - like.signedEarned, leaning: like.signedEarned - like.signedContradicted,
      odd, figures: figures[p] ?? 'none',
      forPoint: earned - 0.5 * Math.max(0, contradicted) + 1.5 * Math.min(1, asserts) - 1.5 * denies + 3 * like.earned - 0.02 * unit.tokens.length,
      against: contradicted - 0.5 * Math.max(0, earned) + 1.5 * denies + 2 * like.contradicted - 0.02 * unit.tokens.length,
    }
  })
}

function oddFigures(listener: Listener, unit: Unit): number {
  const isFree = (value: number) => value <= 2 && Number.isInteger(value)
  return unit.tokens.filter(({ value }) => value !== undefined && !isFree(value) && !listener.allFigures.some(known => sameValue(known, value))).length
}

/** How much the odds of the claim would rise if nothing in the stretch were denied. */
export function flipOf(listener: Listener, unit: Unit, point: number): number {
  if (!unit.denies) return 0
  const none = listener.sheet.points.map((): Figures => 'none')
  const plain = odds(listener.points, features(unit.tokens.filter(token => token.form !== 'not')), none)[point]
  const asIs = odds(listener.points, unit.features, none)[point]
  return plain && asIs ? plain.earned - asIs.earned - 0.5 * (plain.contradicted - asIs.contradicted) : 0
}

/**
 * How much better the stretch would say the point with two opposed terms exchanged: much, when it says it the wrong
 * way round. `both` looks only at pairs of which the stretch names both terms.
 */
export function swapOf(listener: Listener, unit: Unit, point: number): { readonly any: number; readonly both: number } {
  const asIs = saying(listener, unit.tokens, point)
  const gains = (pairs: readonly Opposites[]) => pairs.flatMap(pair => {
    const swapped = swap(unit.tokens, pair)
    return swapped ? [saying(listener, swapped, point) - asIs] : []
  })
  const any = gains(listener.opposites)
  const both = gains(listener.opposites.filter(pair => holdsBoth(unit.tokens, pair)))
  return { any: Math.max(-10, ...any), both: Math.max(-10, ...both) }
}

function saying(listener: Listener, tokens: readonly Token[], point: number): number {
  const { earned, contradicted } = odds(listener.points, features(tokens), [])[point] ?? { earned: 0, contradicted: 0 }
  const { assert, deny } = listener.patterns[point] ?? { assert: [], deny: [] }
  return earned - contradicted + 2 * Number(assert.some(pattern => fits(pattern, tokens))) - 2 * Number(deny.some(pattern => fits(pattern, tokens)))
}
