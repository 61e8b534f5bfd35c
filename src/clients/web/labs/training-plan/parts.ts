import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'weights',
    symbol: 'weights, $2N$',
    says: 'The bytes of $N$ weights in 16 bits, which only stage 3 divides among the GPUs.',
    code: 'bytes.weight / (stage >= 3 ? ranks : 1)',
  },
  {
    id: 'gradients',
    symbol: 'gradients, $2N$',
    says: 'The bytes of the gradients in 16 bits, which are divided among the GPUs from stage 2 on.',
    code: 'bytes.gradient / (stage >= 2 ? ranks : 1)',
  },
  {
    id: 'optimiser',
    symbol: 'optimiser, $12N$',
    says:
      'The bytes of a 32-bit copy of each weight and of Adam’s two moments, which are divided from ' +
      'stage 1 on.',
    code: 'bytes.optimiser / (stage >= 1 ? ranks : 1)',
  },
  {
    id: 'sent',
    symbol: 'sent, $2N$ or $3N$',
    says:
      'The numbers, not bytes, that each of many GPUs sends in a step: stage 3 gathers the weights once ' +
      'more, for the backward pass.',
    code: 'stage === 3 ? 3 : 2',
  },
]
