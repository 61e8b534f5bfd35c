import { softmax } from '../linear.ts'
import type { Matrix } from '../linear.ts'

/** One loss in the units in which it is reported. */
export interface Surprise {
  readonly tokens: number
  readonly bytes: number
  /** −1/N Σ ln p: the cross-entropy that training minimises. */
  readonly natsPerToken: number
  readonly bitsPerToken: number
  /** exp(nats) = 2^bits. */
  readonly perplexity: number
  /** The whole loss in bits over the bytes of the text, which every tokenisation shares. */
  readonly bitsPerByte: number
  /** Bits per byte over eight: the size of the coded text as a share of the raw one. */
  readonly compressedShare: number
}

/** From the natural logarithms of the probabilities that a model gave to the tokens that came. */
export function surpriseOf(logProbabilities: readonly number[], bytes: number): Surprise {
  const nats = -logProbabilities.reduce((sum, value) => sum + value, 0)
  const tokens = logProbabilities.length
  const bitsPerByte = nats / Math.LN2 / bytes
  return {
    tokens,
    bytes,
    natsPerToken: nats / tokens,
    bitsPerToken: nats / Math.LN2 / tokens,
    perplexity: Math.exp(nats / tokens),
    bitsPerByte,
    compressedShare: bitsPerByte / 8,
  }
}

/** The same when only the perplexity and the length of a token are reported. */
export function bitsPerByteFrom(perplexity: number, bytesPerToken: number): number {
  return Math.log2(perplexity) / bytesPerToken
}

/** −1/N Σ ln softmax(z)_y over N rows of V logits, in nats. */
export function crossEntropy(logits: Matrix, targets: readonly number[]): number {
  const losses = logits.map((row, i) => -Math.log(softmax(row)[targets[i] ?? -1] ?? Number.NaN))
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}

/** H(p) = −Σ p log₂ p, in bits. */
export function entropyBits(p: readonly number[]): number {
  return crossEntropyBits(p, p)
}

/** H(p, q) = −Σ p log₂ q: the mean code length for symbols from p with a code built for q. */
export function crossEntropyBits(p: readonly number[], q: readonly number[]): number {
  return p.reduce((sum, px, x) => (px === 0 ? sum : sum - px * Math.log2(q[x] ?? 0)), 0)
}
