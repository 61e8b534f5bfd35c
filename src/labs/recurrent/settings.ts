/** Weights that set a mechanism in a known state, so that its arithmetic can be followed by hand. */
import type { Matrix } from '../linear.ts'
import type { CellWeights } from './cells.ts'

/** A plain recurrent cell with inputs as wide as its state and no biases: h_t = tanh(W h_{t-1} + x_t). */
export function plainRnn(W: Matrix): CellWeights {
  const none = W.map(() => 0)
  return { Wx: W.map((_, i) => W.map((__, j) => (i === j ? 1 : 0))), Wh: W, bx: none, bh: none }
}

type Gates =
  | { readonly i: number; readonly f: number; readonly g: number; readonly o: number }
  | { readonly r: number; readonly z: number; readonly n: number }

/** A cell of one unit whose gates and candidate stand still at the values given. */
export function gatesAt(gates: Gates): CellWeights {
  const bx =
    'i' in gates
      ? [biasFor(gates.i), biasFor(gates.f), reach(gates.g), biasFor(gates.o)]
      : [biasFor(gates.r), biasFor(gates.z), reach(gates.n)]
  return { Wx: bx.map(() => [0]), Wh: bx.map(() => [0]), bx, bh: bx.map(() => 0) }
}

/** The bias at which a sigmoid gate stands at a value; 40 is open to the last bit. */
function biasFor(gate: number): number {
  if (gate <= 0) return -40
  return gate >= 1 ? 40 : Math.log(gate / (1 - gate))
}

/** The same for the candidate's tanh. */
function reach(candidate: number): number {
  return Math.abs(candidate) >= 1 ? 40 * candidate : Math.atanh(candidate)
}
