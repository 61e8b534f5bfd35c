import { logistic } from '#domain'
import { lengthScale } from '../../examiner/built-in/linear-model.ts'
import { SHARPNESS, pool } from '../../examiner/built-in/pool.ts'
import type { LearntClaim } from './pack.ts'

/** Of a claim: 0 for a sentence that says nothing of it, 1 for one that earns it, 2 for one that contradicts it. */
export type Class = 0 | 1 | 2

/** A sentence with its class for one claim, or none of them. */
export interface LabelledSentence {
  readonly features: readonly number[]
  /** The place of the claim; -1 for a sentence that is about none. */
  readonly claim: number
  readonly class: Class
  readonly weight: number
}

/** A whole answer: its instances are the candidate spans, and only the bag of them is labelled. */
export interface Bag {
  readonly instances: readonly (readonly number[])[]
  /** From 0 to 1, claim by claim; null where no labeller looked for the claim. */
  readonly earned: readonly (number | null)[]
  readonly contradicted: readonly (number | null)[]
}

const EPOCHS = 60
const LEARNING_RATE = 0.025
const BIAS_RATE = 4 * LEARNING_RATE
const L2 = 1.3
const FIRST_BIAS = -2
/** Weight of a sentence of one claim as a negative of the others: small, since it may earn them too. */
const OTHER_CLAIMS = 0.2
const BAG_WEIGHT = 2
/** Features of fewer texts do not generalise. */
const MIN_TEXTS = 3

/**
 * Learns all claims of a rubric together, from labelled sentences and from bags of which only the outcome is
 * known. Multiple-instance logistic regression (Dietterich et al. 1997): the logits of a bag's instances are
 * pooled by log-sum-exp. Full-batch Adam (Kingma and Ba 2015) from zero, so the same texts always give the
 * same weights.
 */
export function fitTogether(
  ids: readonly string[],
  sentences: readonly LabelledSentence[],
  answers: readonly Bag[],
): readonly LearntClaim[] {
  const heads = 2 * ids.length
  const bags = answers.filter(bag => bag.instances.length > 0)
  // Off-topic sentences are examples too, but add no features of their own.
  const places = frequentFeatures([
    ...sentences.flatMap(({ claim, features }) => (claim < 0 ? [] : [features])),
    ...bags.map(bag => [...new Set(bag.instances.flat())]),
  ])
  const instances = [
    ...sentences.map(sentence => sentence.features),
    ...bags.flatMap(bag => bag.instances),
  ].map((features): Instance => {
    const rows = features.flatMap(feature => places.get(feature) ?? [])
    return { rows: Int32Array.from(rows, row => row * heads), scale: lengthScale(rows.length) }
  })
  const weights = new Float64Array(heads * places.size)
  const bias = new Float64Array(heads).fill(FIRST_BIAS)
  const gradient = { weights: new Float64Array(weights.length), bias: new Float64Array(heads) }
  const steps = { weights: adam(weights, LEARNING_RATE), bias: adam(bias, BIAS_RATE) }
  /** Of every instance and head: the logits, and the derivatives of the loss by them. */
  const logits = new Float64Array(instances.length * heads)
  const residuals = new Float64Array(instances.length * heads)

  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    instances.forEach((instance, n) => forward(instance, { weights, bias }, logits, n * heads))
    sentences.forEach((sentence, n) => sentenceResiduals(sentence, { logits, residuals, heads }, n * heads))
    let first = sentences.length
    for (const bag of bags) {
      bagResiduals(bag, { logits, residuals, heads }, first * heads)
      first += bag.instances.length
    }
    for (let i = 0; i < weights.length; i += 1) gradient.weights[i] = L2 * (weights[i] ?? NaN)
    gradient.bias.fill(0)
    instances.forEach((instance, n) => backward(instance, residuals, n * heads, gradient))
    steps.weights(gradient.weights, epoch)
    steps.bias(gradient.bias, epoch)
  }
  return ids.map((id, claim) => ({
    id,
    bias: [tidy(bias[2 * claim] ?? NaN), tidy(bias[2 * claim + 1] ?? NaN)],
    weights: [...places].map(
      ([feature, row]) =>
        [
          feature,
          [weights[row * heads + 2 * claim] ?? NaN, weights[row * heads + 2 * claim + 1] ?? NaN],
        ] as const,
    ),
  }))
}

/** A text by the rows of the weights that its features have; a row holds one weight a head. */
interface Instance {
  readonly rows: Int32Array
  readonly scale: number
}

interface Parameters {
  readonly weights: Float64Array
  readonly bias: Float64Array
}

/** Two heads a claim: earned, then contradicted. */
interface Outputs {
  readonly logits: Float64Array
  readonly residuals: Float64Array
  readonly heads: number
}

const tidy = (x: number) => Number(x.toFixed(3))

/** The features that enough texts have, each with its row. */
function frequentFeatures(texts: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const features of texts)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return new Map(
    [...counts].filter(([, count]) => count >= MIN_TEXTS).map(([feature], row) => [feature, row]),
  )
}

function forward(
  { rows, scale }: Instance,
  { weights, bias }: Parameters,
  logits: Float64Array,
  from: number,
): void {
  const heads = bias.length
  logits.fill(0, from, from + heads)
  for (const row of rows)
    for (let head = 0; head < heads; head += 1)
      logits[from + head] = (logits[from + head] ?? NaN) + (weights[row + head] ?? NaN)
  for (let head = 0; head < heads; head += 1)
    logits[from + head] = scale * (logits[from + head] ?? NaN) + (bias[head] ?? NaN)
}

function sentenceResiduals(
  { claim, class: label, weight }: LabelledSentence,
  { logits, residuals, heads }: Outputs,
  from: number,
): void {
  for (let head = 0; head < heads; head += 1) {
    const own = head >> 1 === claim
    residuals[from + head] =
      weight *
      (own ? 1 : OTHER_CLAIMS) *
      (logistic(logits[from + head] ?? NaN) - Number(own && label === 1 + (head % 2)))
  }
}

/** The residual of the pooled logit, shared among the instances as the derivative of log-sum-exp has it. */
function bagResiduals(
  { instances, earned, contradicted }: Bag,
  { logits, residuals, heads }: Outputs,
  from: number,
): void {
  for (let head = 0; head < heads; head += 1) {
    const own = instances.map((_, n) => logits[from + n * heads + head] ?? NaN)
    const pooled = pool(own)
    const label = (head % 2 === 0 ? earned : contradicted)[head >> 1]
    const residual = label === null ? 0 : BAG_WEIGHT * (logistic(pooled) - (label ?? NaN))
    own.forEach((logit, n) => {
      residuals[from + n * heads + head] = residual * Math.exp(SHARPNESS * (logit - pooled))
    })
  }
}

function backward(
  { rows, scale }: Instance,
  residuals: Float64Array,
  from: number,
  gradient: Parameters,
): void {
  const heads = gradient.bias.length
  for (let head = 0; head < heads; head += 1)
    gradient.bias[head] = (gradient.bias[head] ?? NaN) + (residuals[from + head] ?? NaN)
  for (const row of rows)
    for (let head = 0; head < heads; head += 1)
      gradient.weights[row + head] =
        (gradient.weights[row + head] ?? NaN) + scale * (residuals[from + head] ?? NaN)
}

const [MEAN_DECAY, SQUARE_DECAY, EPSILON] = [0.9, 0.999, 1e-8]

/** Adam on one array of parameters. */
function adam(parameters: Float64Array, rate: number): (gradient: Float64Array, step: number) => void {
  const [means, squares] = [new Float64Array(parameters.length), new Float64Array(parameters.length)]
  return (gradient, step) => {
    const [unbiasedRate, unbiasedBy] = [rate / (1 - MEAN_DECAY ** step), 1 - SQUARE_DECAY ** step]
    for (let i = 0; i < parameters.length; i += 1) {
      const slope = gradient[i] ?? NaN
      const mean = MEAN_DECAY * (means[i] ?? NaN) + 0.1 * slope
      const square = SQUARE_DECAY * (squares[i] ?? NaN) + 0.001 * slope * slope
      means[i] = mean
      squares[i] = square
      parameters[i] =
        (parameters[i] ?? NaN) - (unbiasedRate * mean) / (Math.sqrt(square / unbiasedBy) + EPSILON)
    }
  }
}
