/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { INPUT_SPREAD, NETWORKS, CELL_UNITS } from '#labs/recurrent'
import type { NormsByLag } from '#labs/recurrent'
import { shareText } from './figures.ts'

export function asksOf(steps: number): string {
  return `How much of a gradient is left after ${steps} steps back through a recurrent cell?`
}

export function setUp(radius: number, steps: number): string {
  return (
    `A plain recurrent cell, $h_t=\\tanh(Wh_{t-1}+Vx_t)$, has ${CELL_UNITS} units. $W$ is drawn from a normal and ` +
    `scaled until its largest eigenvalue has modulus ${radius}. Inputs are normal with a standard deviation ` +
    `of ${INPUT_SPREAD}. A loss at the last step has a gradient of norm 1 by $h_t$. What is its norm ${steps} ` +
    'steps back, in the middle one of several networks?'
  )
}

export function whatToLookFor(
  { rnn, lstm, gru }: NormsByLag,
  radius: number,
  bias: number,
  steps: number,
): readonly string[] {
  const last = (norms: readonly number[]) => shareText(norms[steps] ?? NaN)
  const perStep = (rnn[steps] ?? NaN) ** (1 / steps)
  const gate = 1 / (1 + Math.exp(-bias))
  return [
    `The plain cell has ${last(rnn)} left. That is a factor of ${perStep.toFixed(2)} per step, where $W$ by ` +
      `itself would have ${radius}: each step multiplies by $W^\\top$ and by slopes of $\\tanh$, which are at ` +
      'most 1. On a logarithmic axis the same factor at each step is a straight line.',
    `A gate that keeps, with a bias of ${bias} and no input, stands at ${gate.toFixed(2)}. The LSTM has ` +
      `${last(lstm)} left and the GRU ${last(gru)}. Move the bias: at 0 either gate halves the gradient at each ` +
      'step, and a gated cell may do worse than a plain one. What helps is a gate near 1, not a gate.',
    'Move the radius to 1.5. The dotted line explodes, the plain cell need not: larger states have flatter ' +
      'slopes. A radius above 1 makes explosion possible and not certain.',
    `The first steps depend on the draw of $W$; a new seed (n) shows by how much. The lines are medians of ` +
      `${NETWORKS} networks.`,
  ]
}

export const LIMITS =
  'Training. These are networks as drawn, where training moves both the matrices and the gates. The line of the ' +
  'LSTM is the gradient by its cell, of a loss by its cell: the path that the forget gate guards.'

export const TABLE_NOTE =
  'Norm of the gradient by the state so many steps before the loss, by the cell for the LSTM; at lag 0 it is 1. ' +
  'Without $\\tanh$ it tends to the radius to the power of the lag, which the last column holds.'
