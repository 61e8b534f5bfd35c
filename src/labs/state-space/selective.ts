/**
 * The selective state space layer of Mamba (Gu and Dao, 2023, algorithm 2): Δ, B and C come from the token.
 */
import { dot } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { at } from '../entries.ts'
import { applied, filled, plus } from '../vectors.ts'
import { parallelScan } from './scan.ts'

export interface SelectiveSsm {
  readonly A: Matrix // D × N, negative; learned, and the same for every token
  readonly WB: Matrix // N × D
  readonly WC: Matrix // N × D
  readonly WDelta: Matrix // D × D
  readonly bDelta: Vector // D
}

const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))

/** The layer's parameters for one token, computed before any state is read. */
interface Selected {
  readonly delta: Vector // D
  readonly B: Vector // N
  readonly C: Vector // N
}

export function select(ssm: SelectiveSsm, x: Vector): Selected {
  return {
    delta: plus(applied(ssm.WDelta, x), ssm.bDelta).map(softplus),
    B: applied(ssm.WB, x),
    C: applied(ssm.WC, x),
  }
}

/** Step by step: h ← exp(ΔA) h + ΔB x, and y = C h. The input uses Euler's rule, as in Mamba's kernel. */
export function selectiveLoop(ssm: SelectiveSsm, xs: Matrix): Matrix {
  let h: Matrix = ssm.A.map(row => filled(row.length, 0)) // D × N
  return xs.map(x => {
    const { delta, B, C } = select(ssm, x)
    h = h.map((row, d) =>
      row.map((value, n) => {
        const step = at(delta, d)
        return Math.exp(step * (ssm.A[d]?.[n] ?? NaN)) * value + step * at(B, n) * at(x, d)
      }),
    )
    return h.map(row => dot(C, row))
  })
}

/** The same by a parallel scan for each of the D·N values of state. */
export function selectiveScan(ssm: SelectiveSsm, xs: Matrix): Matrix {
  const selected = xs.map(x => select(ssm, x))
  const states = ssm.A.map((row, d) =>
    row.map((a, n) => {
      const steps = selected.map(({ delta, B }, t) => ({
        a: Math.exp(at(delta, d) * a),
        b: at(delta, d) * at(B, n) * (xs[t]?.[d] ?? NaN),
      }))
      return parallelScan(steps).states // T
    }),
  )
  return selected.map(({ C }, t) =>
    states.map(byN =>
      dot(
        C,
        byN.map(values => at(values, t)),
      ),
    ),
  )
}

/** One state with A = −1, B = 1 and Δ = softplus(z), discretised exactly: the shares kept and written. */
export function gateOf(z: number): { readonly kept: number; readonly written: number } {
  const kept = Math.exp(-softplus(z))
  return { kept, written: 1 - kept }
}
