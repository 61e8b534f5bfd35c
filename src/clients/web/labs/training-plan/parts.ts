import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'weights',
    symbol: 'weights, $2N$',
    says: 'The weights in 16 bits. Only stage 3 divides them among the GPUs.',
    code: 'bytes.weight / (stage >= 3 ? ranks : 1)',
  },
  {
    id: 'gradients',
    symbol: 'gradients, $2N$',
    says: 'The gradients in 16 bits. From stage 2 on a GPU keeps only those of its share of the weights.',
    code: 'bytes.gradient / (stage >= 2 ? ranks : 1)',
  },
  {
    id: 'optimiser',
    symbol: 'optimiser, $12N$',
    says: 'A 32-bit copy of each weight and Adam’s two moments of its gradient. From stage 1 on they are divided.',
    code: 'bytes.optimiser / (stage >= 1 ? ranks : 1)',
  },
  {
    id: 'sent',
    symbol: 'sent, $2N$ or $3N$',
    says: 'What a GPU sends in a step. In stage 3 the weights are gathered once more, for the backward pass.',
    code: 'stage === 3 ? 3 : 2',
  },
]
