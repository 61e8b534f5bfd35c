import { ACTIVATIONS, INITIAL_RULES } from '#labs/signal'
import type { Activation, Connection, InitialRule } from '#labs/signal'
import { oneNumberOf, oneWordOf } from '../lab-state.ts'

export const DEPTHS = [10, 25, 50] as const
/** How a layer is joined to the stream. */
export const JOINS = ['plain', 'skip', 'scaled', 'pre', 'post'] as const
export type Join = (typeof JOINS)[number]

/** Eight networks so wide and fifty layers deep take a fifth of a second. */
export const UNITS_WIDE = 1024

export const KNOBS = {
  rule: oneWordOf(INITIAL_RULES, 'xavier'),
  activation: oneWordOf(ACTIVATIONS, 'relu'),
  join: oneWordOf(JOINS, 'plain'),
  depth: oneNumberOf(DEPTHS, 50),
}

export const RULE_NAMES = {
  small: '0.02',
  xavier: 'Xavier',
  he: 'He',
  large: 'twice He',
} as const satisfies Record<InitialRule, string>

export const ACTIVATION_NAMES = {
  tanh: 'tanh',
  relu: 'ReLU',
  gelu: 'GELU',
  swiglu: 'SwiGLU',
} as const satisfies Record<Activation, string>

export const JOIN_NAMES = {
  plain: 'none',
  skip: 'residual',
  scaled: '÷ √N',
  pre: 'pre-norm',
  post: 'post-norm',
} as const satisfies Record<Join, string>

/** Among the parts of the lines, the one that a row is pointed at for first. */
export const JOIN_PARTS: Readonly<Partial<Record<Join, string>>> = {
  skip: 'shortcut',
  scaled: 'shortcut',
  pre: 'pre-norm shortcut',
  post: 'post-norm shortcut',
}

export const CONNECTION_OF = {
  plain: 'plain',
  skip: 'skip',
  scaled: 'skip',
  pre: 'pre',
  post: 'post',
} as const satisfies Record<Join, Connection>
