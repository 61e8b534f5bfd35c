/** The small GPT with rounded weights, and what that does to its surprise at a text that it has not seen. */
import { entry } from '../floats.ts'
import { emptyCache, normed, readToken } from '../gpt.ts'
import { surprisesOf } from '../gpt-loss.ts'
import { averageOf } from '../vectors.ts'
import { quantise } from './rounding.ts'
import type { Floats } from '../floats.ts'
import type { Gpt, GptBlock, GptNorm, GptMatrix } from '../gpt.ts'
import type { Matrix } from '../linear.ts'
import type { Sharing } from './rounding.ts'

export interface GptRounding {
  readonly bits: number
  readonly sharing: Sharing
  /**
   * The exponent of AWQ (Lin et al., 2023): channels with large inputs are scaled up by size^α before rounding, and
   * the norm before them down. 0 for plain rounding.
   */
  readonly alpha: number
}

/** By layer: the mean size of each input channel of the attention's and of the network's first matrix. */
type InputSizes = readonly { readonly attention: Floats; readonly network: Floats }[]

/** The blocks' matrices are rounded; embeddings and norms stay as they are, as is usual. */
export function roundedGpt(gpt: Gpt, rounding: GptRounding, sizes: InputSizes): Gpt {
  const { width } = gpt.config
  const round = (weights: GptMatrix, inputs: number) => roundedMatrix(weights, inputs, rounding)
  const blocks = gpt.blocks.map((block, layer): GptBlock => {
    const scaled = rounding.alpha === 0 ? block : scaledBlock(block, rounding.alpha, sizes[layer])
    return {
      ...scaled,
      qkv: round(scaled.qkv, width),
      project: round(scaled.project, width),
      up: round(scaled.up, width),
      down: round(scaled.down, 4 * width),
    }
  })
  return { ...gpt, blocks }
}

/** The mean of what each channel of the normed streams is, without its sign, over a text. */
export function inputSizes(gpt: Gpt, ids: readonly number[]): InputSizes {
  const cache = emptyCache(gpt)
  const steps = ids.map(id => readToken(gpt, cache, id).streams)
  const meanSize = (state: number, norm: GptNorm) => {
    const inputs = steps.map(streams => normed(streams[state] ?? new Float64Array(), norm))
    return Float64Array.from({ length: gpt.config.width }, (_, i) =>
      averageOf(inputs.map(input => Math.abs(entry(input, i)))),
    )
  }
  return gpt.blocks.map(({ attentionNorm, mlpNorm }, layer) => ({
    attention: meanSize(2 * layer, attentionNorm),
    network: meanSize(2 * layer + 1, mlpNorm),
  }))
}

/** The same function with other weights: what the norm divides by, the matrix behind it multiplies with. */
export function scaledBlock(block: GptBlock, alpha: number, sizes: InputSizes[number] | undefined): GptBlock {
  if (!sizes) throw new RangeError('a layer without the sizes of its inputs')
  const [attention, network] = [sizes.attention, sizes.network].map(each => each.map(size => size ** alpha))
  if (!attention || !network) return block
  return {
    ...block,
    attentionNorm: dividedNorm(block.attentionNorm, attention),
    qkv: block.qkv.map((value, i) => value * entry(attention, i % attention.length)),
    mlpNorm: dividedNorm(block.mlpNorm, network),
    up: block.up.map((value, i) => value * entry(network, i % network.length)),
  }
}

function dividedNorm({ gain, bias }: GptNorm, by: Floats): GptNorm {
  const divided = (x: Floats) => x.map((value, i) => value / entry(by, i))
  return { gain: divided(gain), bias: divided(bias) }
}

function roundedMatrix(weights: GptMatrix, inputs: number, { bits, sharing }: GptRounding): GptMatrix {
  const rows: Matrix = Array.from({ length: weights.length / inputs }, (_, i) => [
    ...weights.subarray(i * inputs, (i + 1) * inputs),
  ])
  return Float64Array.from(quantise(rows, bits, sharing).restored.flat())
}

/** exp of the mean surprise at a text. */
export function perplexityOn(gpt: Gpt, ids: readonly number[]): number {
  return Math.exp(averageOf(surprisesOf(gpt, ids)))
}
