import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'free',
    symbol: '$F$',
    says: 'What the weights leave of each GPU. If they do not fit, it is negative.',
    code: 'freeBytes(model, card, { cards, bits: 16 }) / cards',
  },
  {
    id: 'per-token',
    symbol: '$b$',
    says:
      'The bytes of a token in all layers: two for each number, of which a layer keeps ' +
      '$2\\,n_{kv}\\,d_{head}$, or with MLA the latent and the RoPE key.',
    code: 'bytesPerToken(model)',
  },
  {
    id: 'share',
    symbol: '$s$',
    says:
      'The share of the cache that each GPU holds: heads are divided among the GPUs, and what all heads ' +
      'use is copied to each.',
    code: 'shareOfEachCard(model.kept, cards)',
  },
  {
    id: 'cache',
    symbol: '$n\\,s\\,b$',
    says: 'What each GPU keeps when all $n$ sequences grow by one token. A line is this times their length.',
    code: 'bytesForTokenOfAll(model, serving)',
  },
  {
    id: 'longest',
    symbol: '$F/(n\\,s\\,b)$',
    says: 'The length at which the cache has filled the free memory.',
    code: 'Math.max(0, Math.floor(tokens))',
  },
]
