import type { Objective } from '#labs/objectives'
import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'both-sides',
    symbol: 'all $j$',
    says: 'Every position sees all positions: BERT and diffusion read a text from both sides.',
    code: '() => true',
  },
  {
    id: 'backwards',
    symbol: '$j\\le i$',
    says: 'In a causal model position $i$ sees itself and those before it.',
    code: '(row, column) => column <= row',
  },
  {
    id: 'prefix',
    symbol: '$j\\le\\max(p,i)$',
    says:
      'Every position sees the $p$ tokens of the prefix; ' +
      'one behind it also sees itself and those before it.',
    code: 'column < prefix || column <= row',
  },
  {
    id: 'two-stacks',
    symbol: '$j\\le\\max(m,i)$',
    says:
      'Every position sees the $m$ of the encoder; one in ' +
      'the decoder also sees itself and those before it.',
    code: 'row < encoder.length ? column < encoder.length : column < encoder.length || column <= row',
  },
  {
    id: 'pairs-seen',
    symbol: 'pairs seen',
    says: 'The number of pairs of a position and one that it sees, of $n^2$ in all.',
    code: 'slots.filter((__, column) => sees(row, column)).length',
  },
  {
    id: 'counted',
    symbol: 'counted',
    says: 'The positions whose prediction the loss counts.',
    code: 'slots.filter(({ predicts }) => predicts !== undefined).length',
  },
]

/** Which part is the rule of what a position sees. */
export const SEEN_BY = {
  masked: 'both-sides',
  spans: 'two-stacks',
  prefix: 'prefix',
  causal: 'backwards',
  diffusion: 'both-sides',
  task: 'two-stacks',
} as const satisfies Record<Objective, string>
