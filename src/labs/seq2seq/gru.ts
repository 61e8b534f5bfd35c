/** The gated recurrent unit of Cho et al. (2014), laid out as in PyTorch: r, z, n, with the reset after the product. */
import { entry } from './products.ts'
import type { Doubles } from './products.ts'

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

export interface GruStep {
  /** By the input and by the state, (B, 3H): W_x x + b_x and W_h h + b_h. */
  readonly byInput: Doubles
  readonly byState: Doubles
  readonly before: Doubles // (B, H)
  readonly after: Doubles // (B, H)
  readonly gates: Doubles // (B, 3H): r, z, n, kept for the way back
}

/** h' = (1 − z) ⊙ n + z ⊙ h with n = tanh(x-part + r ⊙ h-part). */
export function gruForward({ byInput, byState, before, after, gates }: GruStep, H: number): void {
  for (let row = 0; row < before.length / H; row += 1) {
    for (let j = 0; j < H; j += 1) {
      const i = row * 3 * H + j
      const r = sigmoid(entry(byInput, i) + entry(byState, i))
      const z = sigmoid(entry(byInput, i + H) + entry(byState, i + H))
      const n = Math.tanh(entry(byInput, i + 2 * H) + r * entry(byState, i + 2 * H))
      gates[i] = r
      gates[i + H] = z
      gates[i + 2 * H] = n
      after[row * H + j] = (1 - z) * n + z * entry(before, row * H + j)
    }
  }
}

/** From the gradient by h' to those by both sums, written over the sums, and straight through z to h. */
export function gruBack({ byInput, byState, before, gates }: GruStep, dAfter: Doubles, H: number): Doubles {
  const dBefore = new Float64Array(before.length)
  for (let row = 0; row < before.length / H; row += 1) {
    for (let j = 0; j < H; j += 1) {
      const i = row * 3 * H + j
      const r = entry(gates, i)
      const z = entry(gates, i + H)
      const n = entry(gates, i + 2 * H)
      const d = entry(dAfter, row * H + j)
      const dn = d * (1 - z) * (1 - n * n)
      const dr = dn * entry(byState, i + 2 * H) * r * (1 - r)
      const dz = d * (entry(before, row * H + j) - n) * z * (1 - z)
      byInput[i] = dr
      byState[i] = dr
      byInput[i + H] = dz
      byState[i + H] = dz
      byInput[i + 2 * H] = dn
      byState[i + 2 * H] = dn * r
      dBefore[row * H + j] = d * z
    }
  }
  return dBefore
}
