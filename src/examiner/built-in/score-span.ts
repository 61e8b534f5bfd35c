import { matchesPattern, sameValue } from '#text'
import type { Token } from '#text'
import { figuresInSpan, logits } from './linear-model.ts'
import type { Figures, Logits } from './linear-model.ts'
import { features } from './text-features.ts'
import type { RubricModel } from './rubric-model.ts'
import { readSpan } from './read-span.ts'
import { NOT_SIMILAR } from './similarity.ts'
import { knownAs, formsInOrder } from './known-sayings.ts'
import { holdsBoth, swap } from './opposites.ts'
import { TYPICAL_RATES } from './base-rates.ts'
import type { CandidateSpan } from './spans.ts'
import { C } from './constants.ts'

/** The scores of one span of the answer for one point. */
export interface SpanScores {
  readonly unit: CandidateSpan
  readonly earned: number
  readonly contradicted: number
  readonly asserts: number
  /** The precision of the most trusted pattern that fits. */
  readonly trust: number
  readonly denies: number
  readonly like: number
  readonly likeNear: number
  readonly likeWrong: number
  /** Whether the span denies something and the nearest right sentence does not, or the reverse. */
  readonly turned: number
  /**
   * The similarity to right sentences that is lost when a word that only one side denies counts against it.
   */
  readonly crossed: number
  /** Similarity to right sentences less that to wrong ones, denials counted. */
  readonly leaning: number
  /** The number of its figures that the rubric does not know. */
  readonly odd: number
  /** The part of the rarest word of the nearest right sentence that the rarest shared word reaches. */
  readonly rare: number
  /** Similarity, denials counted, to the nearest right sentences of any claim and to other truths. */
  readonly truth: number
  readonly wrong: number
  /** The list of the point's sayings in which the span stands word for word. */
  readonly known: ReturnType<typeof knownAs>
  readonly figures: Figures
  readonly forPoint: number
  readonly against: number
}

/** The logits of a claim that no model knows. */
export const NO_LOGITS: Logits = { earned: -10, contradicted: -10 }

/** The logits of a span for each point of the rubric, its figures left aside. */
export function pointLogits(
  { points: { models, places } }: RubricModel,
  known: readonly number[],
): readonly Logits[] {
  const all = logits(models, known)
  return places.map(place => all[place] ?? NO_LOGITS)
}

/** Scores one span for every point of the rubric. */
export function scoreSpan(rubricModel: RubricModel, span: CandidateSpan): readonly SpanScores[] {
  const { places } = rubricModel.points
  const { points: model, nearPoints: near } = readSpan(rubricModel, span)
  const figures = rubricModel.points.figures.map(known =>
    figuresInSpan(span.tokens, known, rubricModel.allFigures),
  )
  const odd = oddFigures(rubricModel, span)
  const truth = near.reduce((top, one) => Math.max(top, one.signedEarned), 0)
  const denied = span.framed.length > 0 ? statedInside(rubricModel, span.framed) : undefined
  const words = formsInOrder(span.tokens)
  return rubricModel.sheet.points.map((point, p) => {
    const { assert, deny } = rubricModel.patterns[p] ?? { assert: [], deny: [] }
    const fitting = assert.flatMap((pattern, a) =>
      matchesPattern(pattern, span.tokens) ? [rubricModel.records[p]?.trust[a] ?? TYPICAL_RATES.trust] : [],
    )
    const asserts = fitting.length
    const denies = deny.filter(pattern => matchesPattern(pattern, span.tokens)).length
    const place = places[p] ?? -1
    const { earned, contradicted } = model[place] ?? NO_LOGITS
    const like = near[place] ?? NOT_SIMILAR
    // Denying the claim does not make it.
    if (denied?.[p]) return nothingSaid(span)
    return {
      unit: span,
      earned,
      contradicted,
      asserts,
      trust: Math.max(0, ...fitting),
      denies,
      like: like.earned,
      likeNear: like.near,
      likeWrong: like.contradicted,
      turned: Number(span.denies !== like.earnedDenies && like.earned > C.turnedFrom),
      crossed: like.earned - like.signedEarned,
      leaning: like.signedEarned - like.signedContradicted,
      odd,
      rare: like.rare,
      truth,
      wrong: like.signedContradicted,
      known: knownAs(point, words),
      figures: figures[place] ?? 'none',
      forPoint:
        earned -
        C.conflictPenalty * Math.max(0, contradicted) +
        C.patternBonus * Math.min(1, asserts) -
        C.denialPenalty * denies +
        C.likenessBonus * like.earned -
        C.wordPenalty * span.tokens.length,
      against:
        contradicted -
        C.conflictPenalty * Math.max(0, earned) +
        C.denialPenalty * denies +
        C.wrongLikenessBonus * like.contradicted -
        C.wordPenalty * span.tokens.length,
    }
  })
}

/** For each point, whether the statement inside a denying frame makes its claim. */
function statedInside(rubricModel: RubricModel, inside: readonly Token[]): readonly boolean[] {
  return pointLogits(rubricModel, features(inside)).map(
    ({ earned }, p) =>
      earned > C.framedLogit ||
      (rubricModel.patterns[p]?.assert ?? []).some(pattern => matchesPattern(pattern, inside)),
  )
}

function nothingSaid(span: CandidateSpan): SpanScores {
  return {
    unit: span,
    ...NO_LOGITS,
    asserts: 0,
    trust: 0,
    denies: 0,
    like: 0,
    likeNear: 0,
    likeWrong: 0,
    turned: 0,
    crossed: 0,
    leaning: 0,
    odd: 0,
    rare: 0,
    truth: 0,
    wrong: 0,
    known: undefined,
    figures: 'none',
    forPoint: -20,
    against: -20,
  }
}

function oddFigures(rubricModel: RubricModel, span: CandidateSpan): number {
  const isFree = (value: number) => value <= 2 && Number.isInteger(value)
  return span.tokens.filter(
    ({ value }) =>
      value !== undefined && !isFree(value) && !rubricModel.allFigures.some(known => sameValue(known, value)),
  ).length
}

/**
 * The gains of a span for one point from one change: without its denial, with opposed terms exchanged, or with
 * another figure.
 */
export interface Variants {
  /** Gain in the logits of the claim if nothing in the span were denied. */
  readonly flip: number
  /** Gain from exchanging two opposed terms; `swapBoth` takes only pairs of which the span names both. */
  readonly swap: number
  readonly swapBoth: number
  /** The pair whose exchange gains most, as its place among the opposites; -1 for none. */
  readonly pair: number
  /** Gain if an unknown figure of the span were one of the point's. */
  readonly requote: number
}

/**
 * A large gain from a change suggests that the span states a point the wrong way round. The changed spans are scored
 * once for all points, and compared for the points that are asked for.
 */
export function variantsOf(rubricModel: RubricModel, span: CandidateSpan): (point: number) => Variants {
  const oddsOf = (tokens: readonly Token[], known = features(tokens)) => pointLogits(rubricModel, known)
  const asIs = oddsOf(span.tokens, span.features)
  const plain = span.denies ? oddsOf(span.tokens.filter(token => token.form !== 'not')) : asIs
  const swaps = rubricModel.opposites.flatMap((pair, place) => {
    const tokens = swap(span.tokens, pair)
    return tokens ? [{ place, tokens, odds: oddsOf(tokens), both: holdsBoth(span.tokens, pair) }] : []
  })
  return p => {
    const { earned, contradicted } = asIs[p] ?? NO_LOGITS
    const undenied = plain[p] ?? NO_LOGITS
    const said = saying(rubricModel, span.tokens, asIs, p)
    const swapped = swaps.map(({ place, tokens, odds, both }) => ({
      place,
      both,
      said: saying(rubricModel, tokens, odds, p),
    }))
    const gain = (among: typeof swapped) => among.reduce((top, one) => Math.max(top, one.said - said), -10)
    return {
      flip: undenied.earned - earned - C.conflictPenalty * (undenied.contradicted - contradicted),
      swap: gain(swapped),
      swapBoth: gain(swapped.filter(one => one.both)),
      pair: swapped.toSorted((one, other) => other.said - one.said)[0]?.place ?? -1,
      requote: requoted(rubricModel, span, p, said),
    }
  }
}

function requoted(rubricModel: RubricModel, span: CandidateSpan, point: number, said: number): number {
  const known = [...new Set(rubricModel.figures[point] ?? [])].filter(
    value => value > 2 || !Number.isInteger(value),
  )
  const odd = span.tokens.findIndex(
    ({ value }) =>
      value !== undefined &&
      (value > 2 || !Number.isInteger(value)) &&
      !known.some(one => sameValue(one, value)),
  )
  if (odd < 0) return 0
  return known.slice(0, 6).reduce((top, value) => {
    const tokens = span.tokens.map((token, i) =>
      i === odd ? { ...token, form: `#${Number(value.toPrecision(3))}`, value } : token,
    )
    return Math.max(
      top,
      saying(rubricModel, tokens, pointLogits(rubricModel, features(tokens)), point) - said,
    )
  }, -5)
}

/** How well words state a point, for comparing a span with itself after one change. */
function saying(
  rubricModel: RubricModel,
  tokens: readonly Token[],
  model: readonly Logits[],
  point: number,
): number {
  const { earned, contradicted } = model[point] ?? NO_LOGITS
  const { assert, deny } = rubricModel.patterns[point] ?? { assert: [], deny: [] }
  return (
    earned -
    contradicted +
    C.variantPattern * Number(assert.some(pattern => matchesPattern(pattern, tokens))) -
    C.variantPattern * Number(deny.some(pattern => matchesPattern(pattern, tokens)))
  )
}
