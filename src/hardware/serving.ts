/** Time and memory of a decoder that is served on several equal chips, by the roofline model. */
import type { Chip } from './chips.ts'
import { forwardFlops } from './flops.ts'
import { bytesPerToken } from './kv-cache.ts'
import type { LanguageModel } from './models.ts'
import { rooflineSeconds } from './roofline.ts'
import { weightBytes } from './weights.ts'

export interface Deployment {
  readonly model: Pick<LanguageModel, 'parameters' | 'activeParameters' | 'layers' | 'kept'>
  readonly chip: Pick<Chip, 'memoryBytes' | 'bytesPerSecond' | 'denseFlopsPerSecond'>
  readonly chips: number
  readonly weightBits: number
}

/**
 * One token for each sequence of a batch: all weights and every cache are read once, at a share of the peak
 * bandwidth. Experts count as read in full, and links between chips as free. [pope-2022, section 2]
 */
export function decodeStepSeconds(
  deployment: Deployment,
  batch: { readonly sequences: number; readonly context: number; readonly cacheBits: number },
  share: number,
): number {
  const cache = batch.sequences * batch.context * bytesPerToken(deployment.model, batch.cacheBits)
  return passSeconds(deployment, batch.sequences, cache, { ofBytes: share, ofFlops: 1 })
}

/** The forward pass over the tokens of a prompt, at a share of the peak arithmetic. [pope-2022, section 2] */
export function promptSeconds(deployment: Deployment, tokens: number, share: number): number {
  return passSeconds(deployment, tokens, 0, { ofBytes: 1, ofFlops: share })
}

function passSeconds(
  { model, chip, chips, weightBits }: Deployment,
  tokens: number,
  cacheBytes: number,
  share: { readonly ofBytes: number; readonly ofFlops: number },
): number {
  const { bf16, fp8 = bf16 } = chip.denseFlopsPerSecond
  const work = {
    bytes: weightBytes(model.parameters, weightBits) + cacheBytes,
    flops: forwardFlops(model.activeParameters ?? model.parameters, tokens),
  }
  return rooflineSeconds(work, {
    bytesPerSecond: chips * chip.bytesPerSecond * share.ofBytes,
    flopsPerSecond: chips * (weightBits <= 8 ? fp8 : bf16) * share.ofFlops,
  })
}

/** Memory that is left for the KV cache beside the weights, after a share of it is held in reserve. */
export function freeCacheBytes({ model, chip, chips, weightBits }: Deployment, reserve: number): number {
  return chips * chip.memoryBytes * (1 - reserve) - weightBytes(model.parameters, weightBits)
}
