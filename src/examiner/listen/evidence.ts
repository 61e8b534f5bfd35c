import { figuresIn, odds } from './claim-model.ts'
import type { Figures } from './claim-model.ts'
import type { Token } from '../text/tokens.ts'
import { features } from './features.ts'
import type { Listener } from './listener.ts'
import { negationsIn } from './negation.ts'
import { nearness } from './nearness.ts'
import { swap } from './opposites.ts'
import { fits } from './pattern.ts'
import type { Unit } from './units.ts'

/** What one stretch of the answer says to one point. */
interface Hearing {
  readonly unit: Unit
  readonly earned: number
  readonly contradicted: number
  readonly asserts: number
  readonly denies: number
  readonly like: number
  readonly likeNear: number
  readonly likeWrong: number
  readonly turned: number
  readonly figures: Figures
  readonly forPoint: number
  readonly against: number
}

/** The evidence on one point: the values that the combiner reads, and the stretches that they come from. */
export interface Evidence {
  readonly values: readonly number[]
  readonly said: Unit | undefined
  readonly denied: Unit | undefined
  /** Whether anything of the answer speaks for the point itself: without it, context may not credit it. */
  readonly local: boolean
}

export const POINT_FEATURES = [
  'said.earned', 'said.contradicted', 'said.asserts', 'said.denies', 'said.like', 'said.likeNear', 'said.likeWrong', 'said.turned', 'said.rightFigure', 'said.oddFigure', 'said.words',
  'said.rivals', 'denied.earned', 'denied.contradicted', 'denied.denies', 'denied.like', 'denied.likeWrong', 'denied.turned', 'denied.oddFigure', 'most.earned', 'most.contradicted', 'most.asserts', 'most.like',
  'most.likeWrong', 'second.earned', 'others', 'others.wrong', 'same', 'said.flip', 'said.negations', 'said.swap', 'said.wrongFigure', 'answer.words', 'core',
] as const

const clamp = (x: number) => Math.max(-10, Math.min(10, x))
const logistic = (x: number) => 1 / (1 + Math.exp(-x))

/** Listens to every stretch of the answer for every point of the sheet. */
export function gatherEvidence(listener: Listener, units: readonly Unit[], words: number): readonly Evidence[] {
  const hearings = units.map(unit => hear(listener, unit))
  const best = listener.sheet.points.map((_, p) => strongest(hearings, p, 'forPoint'))
  const others = best.map(hearing => (hearing ? logistic(hearing.forPoint) : 0))
  const total = others.reduce((sum, x) => sum + x, 0)
  const wrongs = listener.sheet.points.map((_, p) => logistic(strongest(hearings, p, 'against')?.against ?? -10))
  const wrong = wrongs.reduce((sum, x) => sum + x, 0)

  return listener.sheet.points.map((point, p) => {
    const said = best[p]
    const denied = strongest(hearings, p, 'against')
    if (!said || !denied) return { values: POINT_FEATURES.map(() => 0), said: undefined, denied: undefined, local: false }
    const all = hearings.map(row => row[p]).filter(h => h !== undefined)
    const most = (key: 'earned' | 'contradicted' | 'asserts' | 'like' | 'likeWrong') => all.reduce((top, h) => Math.max(top, h[key]), -10)
    const row = hearings.find(hearing => hearing[p] === said) ?? []
    const rival = row.reduce((top, h, q) => (q === p ? top : Math.max(top, h.forPoint)), -10)
    const values = [
      clamp(said.earned), clamp(said.contradicted), said.asserts, said.denies, said.like, said.like - said.likeNear, said.like - said.likeWrong, said.turned,
      Number(said.figures === 'right'), Number(said.figures === 'odd'), Math.log1p(said.unit.tokens.length), clamp(said.forPoint - rival),
      clamp(denied.earned), clamp(denied.contradicted), denied.denies, denied.like, denied.likeWrong - denied.like, denied.turned, Number(denied.figures === 'odd'),
      clamp(most('earned')), clamp(most('contradicted')), most('asserts'), most('like'), most('likeWrong'),
      secondBest(all, said), (total - (others[p] ?? 0)) / Math.max(1, listener.sheet.points.length - 1),
      (wrong - (wrongs[p] ?? 0)) / Math.max(1, listener.sheet.points.length - 1), Number(said.unit.segments.some(n => denied.unit.segments.includes(n))),
      clamp(flipOf(listener, said.unit, p)), negationsIn(said.unit.tokens), clamp(swapOf(listener, said.unit, p)),
      Number(said.figures === 'odd' && listener.aboutFigure[p]), Math.log1p(words), Number(point.core),
    ]
    const local = said.asserts > 0 || most('earned') > -2.5 || said.like > 0.45
    return { values, said: said.unit, denied: denied.unit, local }
  })
}

function hear(listener: Listener, unit: Unit): readonly Hearing[] {
  const figures = listener.figures.map(known => figuresIn(unit.tokens, known, listener.allFigures))
  const model = odds(listener.points, unit.features, figures)
  const near = nearness(listener.pointExemplars, unit.tokens)
  return listener.sheet.points.map((_, p) => {
    const { assert, deny } = listener.patterns[p] ?? { assert: [], deny: [] }
    const asserts = assert.filter(pattern => fits(pattern, unit.tokens)).length
    const denies = deny.filter(pattern => fits(pattern, unit.tokens)).length
    const { earned, contradicted } = model[p] ?? { earned: -10, contradicted: -10 }
    const like = near[p] ?? { earned: 0, near: 0, contradicted: 0, earnedDenies: false }
    const turned = Number(unit.denies !== like.earnedDenies && like.earned > 0.2)
    return {
      unit, earned, contradicted, asserts, denies, like: like.earned, likeNear: like.near, likeWrong: like.contradicted, turned, figures: figures[p] ?? 'none',
      forPoint: earned - 0.5 * Math.max(0, contradicted) + 1.5 * Math.min(1, asserts) - 1.5 * denies + 3 * like.earned - 0.02 * unit.tokens.length,
      against: contradicted - 0.5 * Math.max(0, earned) + 1.5 * denies + 2 * like.contradicted - 0.02 * unit.tokens.length,
    }
  })
}

/** How much the odds of the claim would rise if nothing in the stretch were denied. */
function flipOf(listener: Listener, unit: Unit, point: number): number {
  if (!unit.denies) return 0
  const none = listener.sheet.points.map((): Figures => 'none')
  const plain = odds(listener.points, features(unit.tokens.filter(token => token.form !== 'not')), none)[point]
  const asIs = odds(listener.points, unit.features, none)[point]
  return plain && asIs ? plain.earned - asIs.earned - 0.5 * (plain.contradicted - asIs.contradicted) : 0
}

/** How much better the stretch would say the point with two opposed terms exchanged: much, when it says it the wrong way round. */
function swapOf(listener: Listener, unit: Unit, point: number): number {
  const asIs = saying(listener, unit.tokens, point)
  const gains = listener.opposites.flatMap(pair => {
    const swapped = swap(unit.tokens, pair)
    return swapped ? [saying(listener, swapped, point) - asIs] : []
  })
  return gains.length === 0 ? -10 : Math.max(...gains)
}

function saying(listener: Listener, tokens: readonly Token[], point: number): number {
  const { earned, contradicted } = odds(listener.points, features(tokens), [])[point] ?? { earned: 0, contradicted: 0 }
  const { assert, deny } = listener.patterns[point] ?? { assert: [], deny: [] }
  return earned - contradicted + 2 * Number(assert.some(pattern => fits(pattern, tokens))) - 2 * Number(deny.some(pattern => fits(pattern, tokens)))
}

function strongest(hearings: readonly (readonly Hearing[])[], point: number, by: 'forPoint' | 'against'): Hearing | undefined {
  return hearings.reduce<Hearing | undefined>((top, row) => {
    const hearing = row[point]
    return hearing && (!top || hearing[by] > top[by]) ? hearing : top
  }, undefined)
}

/** The best stretch that shares no words with the first: a point is often said twice. */
function secondBest(all: readonly Hearing[], said: Hearing): number {
  const apart = all.filter(h => !h.unit.segments.some(s => said.unit.segments.includes(s)))
  return clamp(apart.reduce((top, h) => Math.max(top, h.earned), -10))
}

export const FLAG_FEATURES = ['says', 'against', 'like', 'like.correction', 'turned', 'words', 'rivals', 'earns.point', 'denies.point', 'second'] as const

/** Listens for the red flags, in the same way: a stretch that earns a point is hardly a misconception. */
export function gatherFlags(listener: Listener, units: readonly Unit[]): readonly Pick<Evidence, 'values' | 'said'>[] {
  const none = listener.sheet.redFlags.map((): Figures => 'none')
  const noFigures = listener.sheet.points.map((): Figures => 'none')
  const hearings = units.map(unit => {
    const points = odds(listener.points, unit.features, noFigures)
    const top = (key: 'earned' | 'contradicted') => points.reduce((most, point) => Math.max(most, point[key]), -10)
    return { unit, flags: odds(listener.flags, unit.features, none), near: nearness(listener.flagExemplars, unit.tokens), earns: top('earned'), denies: top('contradicted') }
  })
  return listener.sheet.redFlags.map((_, f) => {
    const scored = hearings.map(({ unit, flags, near, earns, denies }) => {
      const like = near[f] ?? { earned: 0, near: 0, contradicted: 0, earnedDenies: false }
      const { earned, contradicted } = flags[f] ?? { earned: -10, contradicted: -10 }
      const rival = flags.reduce((top, other, g) => (g === f ? top : Math.max(top, other.earned)), -10)
      const values = [
        clamp(earned), clamp(contradicted), like.earned, like.earned - like.contradicted, Number(unit.denies !== like.earnedDenies), Math.log1p(unit.tokens.length),
        clamp(earned - rival), clamp(earns), clamp(denies),
      ]
      return { unit, values, score: earned + 3 * like.earned - 0.02 * unit.tokens.length }
    })
    const ranked = scored.toSorted((a, b) => b.score - a.score)
    const best = ranked[0]
    const second = ranked.find(one => !one.unit.segments.some(n => best?.unit.segments.includes(n)))
    return { values: best ? [...best.values, clamp(second?.values[0] ?? -10)] : FLAG_FEATURES.map(() => 0), said: best?.unit }
  })
}
