import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'plain',
    symbol: '$\\theta_i=b^{-2i/d}$',
    says: 'Radians by which pair $i$ turns per token; reading on plainly leaves them as they were in training.',
    code: 'base ** ((-2 * i) / dimension)',
  },
  {
    id: 'arc',
    symbol: '$\\min(2\\pi,\\,\\theta_i(L-1))$',
    says: 'The arc of the circle that pair $i$ passes through over a window of $L$ tokens, a full turn at most.',
    code: 'Math.min(2 * Math.PI, theta * (window - 1))',
  },
  {
    id: 'new',
    symbol: 'new angles',
    says: 'The part of the longer window’s arc that the pair never reached in training.',
    code: 'arc(at(used.thetas, i), used.window) - arc(theta, trained.window)',
  },
  {
    id: 'turns',
    symbol: '$r_i=L\\theta_i/2\\pi$',
    says: 'How often the pair turns round in training; from one turn on, no angle is new to it.',
    code: '(window * theta) / (2 * Math.PI)',
  },
  {
    id: 'interpolated',
    symbol: '$\\theta_i/s$',
    says: 'Interpolation slows every pair by the factor $s$, the fastest too.',
    code: 'theta / stretch',
  },
  {
    id: 'ntk',
    symbol: '$b\\,s^{d/(d-2)}$',
    says: 'With this base the slowest pair turns exactly $s$ times slower, the fastest as before, the others in between.',
    code: 'base * stretch ** (dimension / (dimension - 2))',
  },
  {
    id: 'yarn',
    symbol: '$(1-\\gamma_i)\\,\\theta_i/s+\\gamma_i\\theta_i$',
    says: 'YaRN keeps the speed above 32 turns in training, interpolates fully below 1, and mixes both in between.',
    code: '((1 - kept) * theta) / stretch + kept * theta',
  },
]
