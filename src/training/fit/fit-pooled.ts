import { lengthScale } from '../../examiner/built-in/linear-model.ts'
import { SHARPNESS, pool } from '../../examiner/built-in/pool.ts'
import type { LearntClaim } from './pack.ts'
import type { Class } from './softmax.ts'

/** A sentence that is known to speak of one claim, or of none. */
export interface LabelledSentence {
  readonly features: readonly number[]
  readonly claim: number | undefined
  readonly class: Class
  readonly weight: number
}

/** A whole answer: its stretches, and what it comes to for each claim. */
export interface Pooled {
  readonly stretches: readonly (readonly number[])[]
  /** From 0 to 1, claim by claim. */
  readonly earned: readonly number[]
  readonly contradicted: readonly number[]
}

const ROUNDS = 60
const RATE = 0.025
const DECAY = 1.3
/** What a sentence of one claim says against the others: little, for it may make them, too. */
const ASIDE = 0.2
const ANSWER = 2
/** A word that fewer texts have is no rule. */
const LEAST = 3

/**
 * Learns all claims of a sheet together, from sentences and from whole answers of which only the outcome is known:
 * multiple-instance logistic regression (Dietterich et al. 1997), the stretches of an answer pooled by log-sum-exp.
 * Adam on all texts at once (Kingma and Ba 2015), from zero, so that the same texts always give the same weights.
 */
export function fitPooled(
  ids: readonly string[],
  lone: readonly LabelledSentence[],
  answers: readonly Pooled[],
): readonly LearntClaim[] {
  const heads = 2 * ids.length
  const whole = answers.filter(answer => answer.stretches.length > 0)
  const places = common([
    ...lone.map(text => text.features),
    ...whole.map(answer => [...new Set(answer.stretches.flat())]),
  ])
  const bags = [...lone.map(text => text.features), ...whole.flatMap(answer => answer.stretches)].map(
    (features): Bag => {
      const rows = features.flatMap(feature => places.get(feature) ?? [])
      return { rows: Int32Array.from(rows, row => row * heads), damp: lengthScale(rows.length) }
    },
  )
  const weights = new Float64Array(heads * places.size)
  const bias = new Float64Array(heads).fill(-2)
  const slopes = { weights: new Float64Array(weights.length), bias: new Float64Array(heads) }
  const steps = { weights: adam(weights, RATE), bias: adam(bias, 4 * RATE) }
  /** The odds of every bag and head, which then become how far they are off. */
  const odds = new Float64Array(bags.length * heads)

  for (let round = 1; round <= ROUNDS; round += 1) {
    bags.forEach((bag, b) => listen(bag, weights, bias, odds, b * heads))
    lone.forEach((text, t) => compareLone(text, odds, t * heads, heads))
    let first = lone.length
    for (const answer of whole) {
      comparePooled(answer, odds, first * heads, heads)
      first += answer.stretches.length
    }
    for (let i = 0; i < weights.length; i += 1) slopes.weights[i] = DECAY * (weights[i] ?? 0)
    slopes.bias.fill(0)
    bags.forEach((bag, b) => pull(bag, odds, b * heads, slopes))
    steps.weights(slopes.weights, round)
    steps.bias(slopes.bias, round)
  }
  return ids.map((id, claim) => ({
    id,
    bias: [tidy(bias[2 * claim]), tidy(bias[2 * claim + 1])],
    figures: { right: [0, 0], odd: [0, 0] },
    weights: [...places].map(
      ([feature, row]) =>
        [
          feature,
          [weights[row * heads + 2 * claim] ?? 0, weights[row * heads + 2 * claim + 1] ?? 0],
        ] as const,
    ),
  }))
}

/** A text by where its features' weights begin. */
interface Bag {
  readonly rows: Int32Array
  readonly damp: number
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const tidy = (x = 0) => Number(x.toFixed(3))

/** The features that enough texts have, each with its place. */
function common(texts: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const features of texts)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return new Map(
    [...counts].filter(([, count]) => count >= LEAST).map(([feature], place) => [feature, place]),
  )
}

function listen(
  { rows, damp }: Bag,
  weights: Float64Array,
  bias: Float64Array,
  odds: Float64Array,
  at: number,
): void {
  odds.fill(0, at, at + bias.length)
  for (const row of rows)
    for (let head = 0; head < bias.length; head += 1)
      odds[at + head] = (odds[at + head] ?? 0) + (weights[row + head] ?? 0)
  for (let head = 0; head < bias.length; head += 1)
    odds[at + head] = damp * (odds[at + head] ?? 0) + (bias[head] ?? 0)
}

function compareLone(
  { claim, class: label, weight }: LabelledSentence,
  odds: Float64Array,
  at: number,
  heads: number,
): void {
  for (let head = 0; head < heads; head += 1) {
    const own = head >> 1 === claim
    odds[at + head] =
      weight *
      (own || claim === undefined ? 1 : ASIDE) *
      (logistic(odds[at + head] ?? 0) - Number(own && label === 1 + (head % 2)))
  }
}

/** An answer is off by as much as what its stretches come to; each of them bears its part of that. */
function comparePooled(
  { stretches, earned, contradicted }: Pooled,
  odds: Float64Array,
  at: number,
  heads: number,
): void {
  for (let head = 0; head < heads; head += 1) {
    const said = stretches.map((_, s) => odds[at + s * heads + head] ?? 0)
    const pooled = pool(said)
    const gap = ANSWER * (logistic(pooled) - ((head % 2 === 0 ? earned : contradicted)[head >> 1] ?? 0))
    said.forEach((one, s) => {
      odds[at + s * heads + head] = gap * Math.exp(SHARPNESS * (one - pooled))
    })
  }
}

function pull(
  { rows, damp }: Bag,
  gaps: Float64Array,
  at: number,
  slopes: { readonly weights: Float64Array; readonly bias: Float64Array },
): void {
  const heads = slopes.bias.length
  for (let head = 0; head < heads; head += 1)
    slopes.bias[head] = (slopes.bias[head] ?? 0) + (gaps[at + head] ?? 0)
  for (const row of rows)
    for (let head = 0; head < heads; head += 1)
      slopes.weights[row + head] = (slopes.weights[row + head] ?? 0) + damp * (gaps[at + head] ?? 0)
}

/** Steps of one array of weights, each by its own mean and spread of slopes. */
function adam(weights: Float64Array, rate: number): (slopes: Float64Array, round: number) => void {
  const [means, squares] = [new Float64Array(weights.length), new Float64Array(weights.length)]
  return (slopes, round) => {
    const [mended, spread] = [rate / (1 - 0.9 ** round), 1 - 0.999 ** round]
    for (let i = 0; i < weights.length; i += 1) {
      const slope = slopes[i] ?? 0
      const mean = 0.9 * (means[i] ?? 0) + 0.1 * slope
      const square = 0.999 * (squares[i] ?? 0) + 0.001 * slope * slope
      means[i] = mean
      squares[i] = square
      weights[i] = (weights[i] ?? 0) - (mended * mean) / (Math.sqrt(square / spread) + 1e-8)
    }
  }
}
