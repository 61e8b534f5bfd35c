import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'forward',
    symbol: '$W\\varphi(z)$',
    says: 'The weights times the activations: without a connection this is all that a layer passes on.',
    code: 'W.times(h)',
  },
  {
    id: 'shortcut',
    symbol: '$z+\\beta f$',
    says: 'A residual connection adds the branch $f$ to its input $z$, with a factor $\\beta$ of 1 or $1/\\sqrt N$.',
    code: 'f.map((value, i) => (stream[i] ?? NaN) + branch * value)',
  },
  {
    id: 'pre-norm',
    symbol: '$\\mathrm{N}(z)$',
    says: 'Pre-norm brings the input of a branch to a second moment of 1 and leaves the stream as it is.',
    code: "connection === 'pre' ? normalised(z, norm) : z",
  },
  {
    id: 'post-norm',
    symbol: '$\\mathrm{N}(z+f)$',
    says: 'Post-norm brings the stream itself back to a second moment of 1 after each sum.',
    code: "connection === 'post' ? normalised(sum, norm) : sum",
  },
  {
    id: 'backward',
    symbol: '$W^\\top\\delta$',
    says: 'On its way back the gradient $\\delta$ is multiplied by the transpose of the same matrix.',
    code: 'maps[l]?.transposed(byBranch) ?? h',
  },
  {
    id: 'weight-gradient',
    symbol: '$\\|\\delta\\|\\,\\|h\\|$',
    says:
      'The norm of a matrix’s gradient is the norm of the gradient at its output times the norm of ' +
      'its input.',
    code: 'sizeOf(byBranch) * sizeOf(h)',
  },
]
