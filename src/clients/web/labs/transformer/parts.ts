import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'look',
    symbol: '$a^h$',
    says: 'How much head $h$ looks at each token so far: attention weights, which are positive and sum to 1.',
    code: 'looksOf(qkv, keys, head, d / heads)',
  },
  {
    id: 'without-a-head',
    symbol: 'without a head',
    says:
      'A head that is left out writes zeros; the rise of the ' +
      'loss on this text is what the head was worth here.',
    code: 'writes(layer, head)',
  },
  {
    id: 'written',
    symbol: '$w_h=W_O^h\\sum_j a^h_jv_j$',
    says:
      'What a head writes: a mean of the values, weighted by how much ' +
      'it looks at each token, and mapped to the width of the stream.',
    code: 'written(block.project, mixture, head)',
  },
  {
    id: 'attention',
    symbol: '$x+\\sum_hw_h$',
    says: 'After an attention, the stream is what it was before, plus what the four heads write.',
    code: 'writings.reduce(sumOfFloats, x)',
  },
  {
    id: 'network',
    symbol: '$W_\\downarrow\\mathrm{GELU}(W_\\uparrow\\mathrm{N}(x))$',
    says:
      'What a layer’s feed-forward network adds to the stream ' +
      'at a token, computed from the stream there alone.',
    code: 'times(block.down, times(block.up, normed(x, block.mlpNorm)).map(gelu))',
  },
  {
    id: 'lens',
    symbol: '$E\\,\\mathrm{N}(x)$',
    says: 'The logit lens: the logits that a state of the stream would give if the model ended there.',
    code: 'times(token, normed(stream, norm))',
  },
]
