/** One layer computed in each of its forms, with the cost of the form. */
import { at, relativeError } from '../entries.ts'
import type { Matrix, Vector } from '../linear.ts'
import { convolution, fastConvolution, kernel, recurrence } from './fixed.ts'
import { bestFixed, holding, stretchOf } from './hold.ts'
import { pairedScan } from './scan.ts'
import type { AffineStep } from './scan.ts'
import { select, selectiveLoop } from './selective.ts'
import type { SelectiveSsm } from './selective.ts'

const FORM_NAMES = ['loop', 'convolution', 'Fourier', 'scan'] as const

export interface Form {
  readonly name: (typeof FORM_NAMES)[number]
  readonly rounds: number // that have to follow each other
  readonly work: number // combinations or multiply-adds, for one channel with one number of state
  readonly fixed: number // the largest difference from the loop, over its largest output
  readonly selective: number // the same, where a kernel stands for the response to one name
}

export interface Held {
  readonly values: Vector
  readonly wanted: Vector
  readonly fixed: Vector
  readonly selective: Vector
  readonly forms: readonly Form[]
}

/** Both layers on one stretch, in every form. */
export function heldBy(tokens: number, fillers: number, seed: number): Held {
  const { xs, values, wanted } = stretchOf(tokens, fillers, seed)
  const best = bestFixed(fillers)
  const fixed = recurrence(best, values)
  const selective = selectiveLoop(holding(), xs).map(row => at(row, 0))
  const K = kernel(best, tokens)
  const response = responseTo(holding(), tokens)
  const scan = pairedScan(stepsOf(holding(), xs))
  const doublings = Math.ceil(Math.log2(2 * tokens))
  const padded = 2 ** doublings
  const gaps = (ofFixed: Vector, ofSelective: Vector) => ({
    fixed: relativeError(ofFixed, fixed),
    selective: relativeError(ofSelective, selective),
  })
  const byScan = pairedScan(values.map(b => ({ a: fillers, b }))).states
  const forms: readonly Form[] = [
    { name: 'loop', rounds: tokens, work: tokens, fixed: 0, selective: 0 },
    {
      name: 'convolution',
      rounds: Math.ceil(Math.log2(tokens)) + 1,
      work: (tokens * (tokens + 1)) / 2,
      ...gaps(convolution(K, values), convolution(response, values)),
    },
    {
      name: 'Fourier',
      rounds: 2 * doublings + 1,
      work: 3 * (padded / 2) * doublings + padded,
      ...gaps(fastConvolution(K, values), fastConvolution(response, values)),
    },
    { name: 'scan', rounds: scan.depth, work: scan.work, ...gaps(byScan, scan.states) },
  ]
  return { values, wanted, fixed, selective, forms }
}

/** The affine steps of the first channel: h ← exp(ΔA) h + ΔB x. */
function stepsOf(ssm: SelectiveSsm, xs: Matrix): readonly AffineStep[] {
  return xs.map(x => {
    const { delta, B } = select(ssm, x)
    const step = at(delta, 0)
    return { a: Math.exp(step * (ssm.A[0]?.[0] ?? NaN)), b: step * at(B, 0) * at(x, 0) }
  })
}

/** The effective kernel of a selective layer: its response to one name of value 1 with fillers after it. */
function responseTo(ssm: SelectiveSsm, tokens: number): Vector {
  const xs = Array.from({ length: tokens }, (_, t) => (t === 0 ? [1, 1, 1] : [0, 0, 1]))
  return selectiveLoop(ssm, xs).map(row => at(row, 0))
}
