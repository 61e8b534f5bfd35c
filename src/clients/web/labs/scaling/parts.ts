import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'loss',
    symbol: '$L(N,D)$',
    says:
      'The loss that the fitted law predicts for $N$ parameters and $D$ tokens; both optima have the ' +
      'lowest that the training budget can buy.',
    code: 'lossOf(law, trainingOnly)',
  },
  {
    id: 'training-optimum',
    symbol: '$N_{\\mathrm{opt}}(C)$',
    says: 'The size with the lowest loss for a training budget of $C$ FLOPs, whatever serving costs later.',
    code: 'optimum(law, flops)',
  },
  {
    id: 'tokens',
    symbol: '$D(N)$',
    says:
      'The tokens that a model of $N$ parameters has to be trained on to reach that loss: the smaller the ' +
      'model, the more.',
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
    says: 'The FLOPs of a model over its whole life, if it is trained until it has that loss.',
    code: 'lifetimeFlops(run(Math.exp(log)), served)',
  },
  {
    id: 'lifetime-optimum',
    symbol: '$N^*$',
    says: 'The size at which training and serving together take the fewest FLOPs.',
    code: 'lowest(cost, Math.log(least * (1 + 1e-6)), Math.log(least * 1e4))',
  },
]
