import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'patches',
    symbol: '$\\lfloor s/14\\rfloor^2$',
    says: 'The patches of a square of $s$ pixels a side, each of 14 × 14 pixels.',
    code: 'Math.floor(side / ENCODER.patch) ** 2',
  },
  {
    id: 'tiles',
    symbol: '$\\lceil s/336\\rceil^2+1$',
    says: 'The tiles that cover the picture, and an overview of the whole unless one tile holds it.',
    code: 'across * across + 1',
  },
  {
    id: 'projector',
    symbol: 'tiles × patches',
    says: 'The features of all tiles, 576 patches each; the projector makes one token of each patch.',
    code: 'tilesOf(side) * patchesWhole(ENCODER.side)',
  },
  {
    id: 'merged',
    symbol: '÷ 4, merged',
    says: 'Merging makes one token of 2 × 2 neighbouring patches, so a quarter of the tokens is left.',
    code: "design === 'merged' ? 4 : 1",
  },
  {
    id: 'resampler',
    symbol: '64 queries',
    says: 'A resampler makes as many tokens as it has learned queries, whatever the size of the picture.',
    code: 'return QUERIES',
  },
  {
    id: 'cross-attention',
    symbol: '0, cross-attention',
    says: 'With cross-attention the features stay outside the sequence, and no token is added.',
    code: 'return 0',
  },
]
