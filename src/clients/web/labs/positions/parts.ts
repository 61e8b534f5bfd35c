import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'plain',
    symbol: '$\\theta_i=b^{-2i/d}$',
    says:
      'The angle in radians by which pair $i$ turns per token; ' +
      'reading a longer text plainly leaves it as it was in training.',
    code: 'base ** ((-2 * i) / dimension)',
  },
  {
    id: 'arc',
    symbol: '$\\min(2\\pi,\\,\\theta_i(L-1))$',
    says:
      'The arc of the circle that pair $i$ passes through ' +
      'over a window of $L$ tokens, a full turn at most.',
    code: 'Math.min(2 * Math.PI, theta * (window - 1))',
  },
  {
    id: 'new',
    symbol: 'new angles',
    says: 'The part of the longer window’s arc that the pair never passed through in training.',
    code: 'arc(at(used.thetas, i), used.window) - arc(theta, trained.window)',
  },
  {
    id: 'turns',
    symbol: '$r_i=L\\theta_i/2\\pi$',
    says:
      'How many turns the pair makes over the window of ' +
      'training; from one full turn on, no angle is new to it.',
    code: '(window * theta) / (2 * Math.PI)',
  },
  {
    id: 'interpolated',
    symbol: '$\\theta_i/s$',
    says: 'For a text $s$ times as long, interpolation slows every pair by the factor $s$, the fastest too.',
    code: 'theta / stretch',
  },
  {
    id: 'ntk',
    symbol: '$b\\,s^{d/(d-2)}$',
    says:
      'With this base the slowest pair turns $s$ times slower and ' +
      'the fastest as fast as before; those between are slowed less.',
    code: 'base * stretch ** (dimension / (dimension - 2))',
  },
  {
    id: 'yarn',
    symbol: '$(1-\\gamma_i)\\,\\theta_i/s+\\gamma_i\\theta_i$',
    says:
      'YaRN keeps the speed of a pair with more than 32 turns in training, ' +
      'interpolates fully below 1 turn, and mixes the two in between.',
    code: '((1 - kept) * theta) / stretch + kept * theta',
  },
]
