import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'plain',
    symbol: '$2N^2$',
    says:
      'The softmax of the plain kernel reads $N^2$ scores and writes as many weights; writing the scores ' +
      'before it and reading the weights after it moves as many again.',
    code: 'sizeOf(scores) + sizeOf(weights)',
  },
  {
    id: 'rows',
    symbol: '$B_r$',
    says: 'The queries are taken $B_r$ at a time; keys and values are read once for each such block.',
    code: 'blocks(q, tile.rows)',
  },
  {
    id: 'moved',
    symbol: '$2N^2d/B_r$',
    says:
      'The keys and values that all $N/B_r$ blocks of queries read; where there are many blocks, little ' +
      'else is moved.',
    code: 'sizeOf(keys, values)',
  },
  {
    id: 'joined',
    symbol: '$e^{m_1-m}O_1+e^{m_2-m}O_2$',
    says:
      'The result so far of a row, joined with that of a new block: both are brought to the larger maximum ' +
      '$m$, so that the end is the same as over the whole row.',
    code: 'joined(part, ofBlock(rowAt(scores, i), values))',
  },
  {
    id: 'products',
    symbol: '$2N^2d$',
    says: 'The multiplications of both matrix products: over all blocks as many as in the plain kernel.',
    code: 'sizeOf(scores) * (rowAt(q, 0).length + rowAt(v, 0).length)',
  },
  {
    id: 'on-the-chip',
    symbol: 'on the chip',
    says:
      'The numbers that a tile keeps on the chip: its blocks of $Q$, $K$ and $V$, their scores, and the ' +
      'result so far of each row.',
    code: 'sizeOf(queries, keys, values, scores) + accumulated',
  },
]
