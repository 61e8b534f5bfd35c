import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'free-memory',
    symbol: '$F$',
    says: 'The memory of each GPU that the weights leave free; it is negative if they do not fit.',
    code: 'freeBytes(model, card, { cards, bits: 16 }) / cards',
  },
  {
    id: 'per-token',
    symbol: '$b$',
    says:
      'The bytes of a token in all layers: two for each number, of which a layer keeps ' +
      '$2\\,n_{kv}\\,d_{head}$, or with MLA those of the latent and the RoPE key.',
    code: 'bytesPerToken(model)',
  },
  {
    id: 'share',
    symbol: '$s$',
    says:
      'The share of the cache that each GPU holds: KV heads are divided among the GPUs, and what all ' +
      'heads share is copied to each.',
    code: 'shareOfEachCard(model.kept, cards)',
  },
  {
    id: 'cache',
    symbol: '$n\\,s\\,b$',
    says:
      'The bytes that each GPU adds when all $n$ sequences grow by one token: a line is this times their ' +
      'length.',
    code: 'bytesForTokenOfAll(model, serving)',
  },
  {
    id: 'longest',
    symbol: '$F/(n\\,s\\,b)$',
    says: 'The length, in tokens, at which the cache has filled the free memory.',
    code: 'Math.max(0, Math.floor(tokens))',
  },
]
