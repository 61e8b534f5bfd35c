/** Counts of weights by their shapes; norms included, biases where the model has them. */
import { LANGUAGE_MODELS } from '#hardware'
import type { Gpt } from '../gpt.ts'

/** A block of the small GPT in units of d²: four for attention, eight for the network. */
export function blockShares({ blocks, config }: Gpt): {
  readonly attention: number
  readonly network: number
} {
  const unit = config.width ** 2
  const [block] = blocks
  if (!block) throw new RangeError('a model without a block')
  return {
    attention: (block.qkv.length + block.project.length) / unit,
    network: (block.up.length + block.down.length) / unit,
  }
}

/** A decoder of Llama's form: RMS norms, a gated network of three matrices, full multi-head attention. */
interface GatedDecoder {
  readonly vocabulary: number
  readonly width: number
  readonly layers: number
  readonly hidden: number
  readonly tied: boolean
}

export const LLAMA_2_7B: GatedDecoder = { ...LANGUAGE_MODELS.Llama2_7B, tied: false }

export function parametersOf({ vocabulary, width, layers, hidden, tied }: GatedDecoder): number {
  const block = 4 * width ** 2 + 3 * width * hidden + 2 * width
  return (tied ? 1 : 2) * vocabulary * width + layers * block + width
}
