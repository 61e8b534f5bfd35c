import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'loss',
    symbol: '$L(N,D)$',
    says: 'The loss by the fitted law; both models have the lowest one that the budget of training can buy.',
    code: 'lossOf(law, trainingOnly)',
  },
  {
    id: 'budget',
    symbol: '$N_{\\mathrm{opt}}(C)$',
    says: 'The size with the lowest loss for the budget $C$ of training, whatever serving costs later.',
    code: 'optimum(law, flops)',
  },
  {
    id: 'tokens',
    symbol: '$D(N)$',
    says: 'The tokens with which a model of $N$ parameters reaches that loss: the smaller it is, the more.',
    code: '(law.b / left) ** (1 / law.beta)',
  },
  {
    id: 'training',
    symbol: '$6ND$',
    says: 'The FLOPs of training: six for each parameter and token, forward and backward pass together.',
    code: '6 * parameters * tokens',
  },
  {
    id: 'serving',
    symbol: '$2ND_{\\mathrm{inf}}$',
    says: 'The FLOPs of serving: two for each parameter and token served, since there is no backward pass.',
    code: '2 * parameters * served',
  },
  {
    id: 'both',
    symbol: '$6ND+2ND_{\\mathrm{inf}}$',
    says: 'All the FLOPs of a model over its life, if it is trained until it has that loss.',
    code: 'lifetimeFlops(run(Math.exp(log)), served)',
  },
  {
    id: 'lifetime',
    symbol: '$N^*$',
    says: 'The size at which training and serving together take the fewest FLOPs.',
    code: 'lowest(cost, Math.log(least * (1 + 1e-6)), Math.log(least * 1e4))',
  },
]
