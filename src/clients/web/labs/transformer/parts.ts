import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'look',
    symbol: '$a^h$',
    says: 'How much a head looks at each token so far: weights that are positive and sum to 1.',
    code: 'looksOf(qkv, keys, head, d / heads)',
  },
  {
    id: 'without',
    symbol: 'without a head',
    says: 'A head that is left out writes zeros; by how much the text’s loss then rises is what it was worth here.',
    code: 'writes(layer, head)',
  },
  {
    id: 'written',
    symbol: '$w_h=W_O^h\\sum_j a^h_jv_j$',
    says: 'What a head writes: the values of the tokens that it looks at, mixed and mapped to the stream’s width.',
    code: 'written(block.project, look, values, head, d / heads)',
  },
  {
    id: 'attention',
    symbol: '$x+\\sum_hw_h$',
    says: 'Behind an attention the stream is what it was, with the writings of the four heads added.',
    code: 'writings.reduce(sumOfFloats, x)',
  },
  {
    id: 'network',
    symbol: '$W_\\downarrow\\mathrm{GELU}(W_\\uparrow\\mathrm{N}(x))$',
    says: 'What a layer’s feed-forward network adds, computed from the stream of this one token.',
    code: 'times(block.down, times(block.up, normed(x, block.mlpNorm)).map(gelu))',
  },
  {
    id: 'lens',
    symbol: '$E\\,\\mathrm{N}(x)$',
    says: 'The logits that a state of the stream would give if the model ended there.',
    code: 'times(token, normed(stream, norm))',
  },
]
