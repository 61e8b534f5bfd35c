import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'kernel',
    symbol: '$\\bar K*x$',
    says:
      'A fixed layer has one kernel for all positions, so that a token ' +
      'counts by how far back it lies, be it a name or a filler.',
    code: 'at(x, s) * at(K, t - s)',
  },
  {
    id: 'select',
    symbol: '$\\Delta_t,B_t,C_t$',
    says: 'A selective layer computes these from each token, so that no one kernel fits all positions.',
    code: 'select(ssm, x)',
  },
  {
    id: 'kept',
    symbol: '$e^{\\Delta_tA}h_{t-1}$',
    says:
      'What is left of the old state after a token: almost ' +
      'nothing after a name, almost all after a filler.',
    code: 'Math.exp(step * (ssm.A[d]?.[n] ?? NaN)) * value',
  },
  {
    id: 'written',
    symbol: '$\\Delta_tB_tx_t$',
    says: 'What a token adds to the state: its value if it is a name, nothing if it is a filler.',
    code: 'step * at(B, n) * at(x, d)',
  },
  {
    id: 'read',
    symbol: '$C_th_t$',
    says: 'The output, read from the state at each step; here it is the last name.',
    code: 'dot(C, row)',
  },
  {
    id: 'combine',
    symbol: '$a_2(a_1h+b_1)+b_2$',
    says: 'Two steps in a row are one step of the same form, so a scan may group them in any way.',
    code: '{ a: second.a * first.a, b: second.a * first.b + second.b }',
  },
]
