/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { slopeOfTwo } from '#labs/attention'
import type { ScaleResult } from '#labs/attention'
import { two } from './figures.ts'

export const ASKS = 'What does dividing by $\\sqrt{d_k}$ prevent?'

export function setUp(d: number, keys: number): string {
  return (
    `One query and ${keys} keys of width $d_k=${d}$. Each component is drawn on its own from a standard ` +
    'normal. The weights are the softmax of the products $q\\cdot k_i$, *not* divided by $\\sqrt{d_k}$. How ' +
    'large is the largest weight, on average over many draws?'
  )
}

export function whatToLookFor({ setting: { keys }, plain, divided }: ScaleResult): readonly string[] {
  return [
    `Not divided, the largest weight is ${two(plain.largest.mean)} on average, and the entropy ` +
      `${two(plain.entropy)} nats. With ${keys} equal weights it would be $\\ln ${keys}=${two(Math.log(keys))}$.`,
    `Divided, the largest is ${two(divided.largest.mean)}. Move $d_k$, or read down the table: divided, every ` +
      'row is nearly the same. The width of a key no longer decides how sharp attention is.',
    `The slope is ${two(plain.slope)} without the divisor and ${two(divided.slope)} with it. A softmax near ` +
      'one-hot passes almost no gradient on. For two keys the slope of either weight is $p(1-p)$: ' +
      `${slopeOfTwo(1).toPrecision(3)} where their scores are 1 apart, ${slopeOfTwo(8).toPrecision(3)} where ` +
      'they are 8 apart.',
    'Step by step: forbidden scores are gone before the softmax, so the weights that are left sum to 1.',
  ]
}

export const LIMITS =
  'Trained heads. Training moves queries and keys away from independent components with unit variance, so this ' +
  'is a picture of the first steps alone.'

export const TABLE_NOTE =
  'Spread is a standard deviation; entropy is in nats. Slope is the sum of $a_i(1-a_i)$ over the weights: how ' +
  'much the softmax still moves when its scores do.'
