/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { initialDeviation, widthAfter } from '#labs/signal'
import type { Activation, ByLayer, InitialRule } from '#labs/signal'
import { factorText } from './figures.ts'
import { ACTIVATION_NAMES, RULE_NAMES, UNITS_WIDE } from './knobs.ts'
import type { Join } from './knobs.ts'
import type { NetworkChoice } from './networks.ts'

export const ASKS = 'How much of a signal, and of its gradient, is left after many layers, and what keeps it?'

const LAYER = {
  plain: '$z\\leftarrow W\\varphi(z)$',
  skip: '$z\\leftarrow z+W\\varphi(z)$',
  scaled: '$z\\leftarrow z+W\\varphi(z)/\\sqrt N$',
  pre: '$z\\leftarrow z+W\\varphi(\\mathrm{N}(z))$',
  post: '$z\\leftarrow\\mathrm{N}(z+W\\varphi(z))$',
} as const satisfies Record<Join, string>

export function setUp({ rule, activation, join, depth }: NetworkChoice): string {
  return (
    `A network has $N=${depth}$ layers of ${UNITS_WIDE.toLocaleString('en-GB')} units, ${LAYER[join]}, ` +
    `where $\\varphi$ is ` +
    `${ACTIVATION_NAMES[activation]}. Weights are normal${sizeOf(rule, activation)}. The input has a second ` +
    `moment of 1, the mean of its squares. What is the second moment of $z$ after ${depth} layers?`
  )
}

function sizeOf(rule: InitialRule, activation: Activation): string {
  const size = initialDeviation(rule, widthAfter(activation, UNITS_WIDE), UNITS_WIDE).toFixed(3)
  if (rule === 'small') return ' with a fixed deviation of 0.02'
  const variance = {
    xavier: '2/(n_\\text{in}+n_\\text{out})',
    he: '2/n_\\text{in}',
    large: '4/n_\\text{in}',
  }[rule]
  return ` with a variance of $${variance}$ (${RULE_NAMES[rule]}), a deviation of ${size}`
}

/** The networks that the sentences compare: the chosen one, and others with the same activation and depth. */
interface Compared {
  readonly here: ByLayer
  /** The networks that are already computed. */
  readonly byJoin: Readonly<Partial<Record<Join, ByLayer>>>
}

export function whatToLookFor({ here, byJoin }: Compared, choice: NetworkChoice): readonly string[] {
  const { rule, activation, join, depth } = choice
  const { skip, scaled, pre, post } = byJoin
  const end = (network: ByLayer) => factorText((network.squares.at(-1) ?? NaN) / (network.squares[0] ?? NaN))
  const lastMatrix = (network: ByLayer) => factorText(network.weights.at(-1) ?? NaN)
  return [
    `${shapeOf(activation, join)} Here the second moment is ${end(here)} after ${depth} layers.`,
    `The gradient passes the transposes of the same matrices: after ${depth} layers back its norm is ` +
      `${factorText(here.gradients[0] ?? NaN)}. For a plain ReLU that is near the root of what the second ` +
      'moment becomes, so one variance serves both ways where a matrix is square.',
    ...(skip && scaled && pre && post
      ? [
          `With ${RULE_NAMES[rule]} weights a residual stream comes to ${end(skip)}, since each branch adds in ` +
            `proportion to the stream. With $1/\\sqrt N$ on the branches it is ${end(scaled)}, and with ` +
            `pre-norm, where each branch adds about the same, ${end(pre)}.`,
          `Post-norm keeps the stream at ${end(post)} by dividing the shortcut as well. The gradient by its last ` +
            `matrix is ${lastMatrix(post)}, against ${lastMatrix(pre)} with pre-norm: large near the ` +
            'output, which is what warm-up is for.',
        ]
      : []),
  ]
}

function shapeOf(activation: Activation, join: Join): string {
  if (join === 'pre' || join === 'post')
    return 'A norm sets the second moment anew in every layer, whatever the weights.'
  if (activation === 'swiglu')
    return 'SwiGLU is a product of two halves, so half the signal gives a quarter: the line bends away from 1.'
  if (activation === 'tanh')
    return '$\\tanh$ is steepest at zero and flat far out, so a large signal is cut down and a small one is not.'
  if (activation === 'gelu')
    return 'GELU halves a small signal, a quarter of its square, so what shrinks at first shrinks faster.'
  return (
    'A ReLU passes half of the second moment on. With $1/n$ each layer halves it, on a logarithmic axis a straight ' +
    'line; He doubles the variance and stays near 1.'
  )
}

export const LIMITS =
  'Training: these are networks as drawn, with one input and one matrix to a branch, and no attention. In a ' +
  'Transformer the gradient near the output also depends on attention and on the final projection. The lines are ' +
  'of one seed; wider networks stray less.'

export const TABLE_NOTE =
  'Second moment: of the last $z$, as a share of the first. Gradient: its norm by the first $z$, where that by the ' +
  'output is 1. The last two columns: the norm of the gradient by the first and the last matrix. With pre-norm a ' +
  'norm at the end stands before the output. 0 and $\\infty$ are beyond what a double holds.'

export const CHECKPOINT_NOTE =
  'Held: layers’ activations at the worst moment, a checkpoint counting as one. Costs are multiplications, as ' +
  'multiples of one forward pass. The gradients are the same to the last bit.'
