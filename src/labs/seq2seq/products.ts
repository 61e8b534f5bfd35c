/**
 * The products of a linear layer, added to what is there. Matrices are rows one after another, a row for each string
 * of a batch; in backward, what was `out` is the gradient by it.
 */

export type Doubles = Float64Array

export function entry(a: Doubles, i: number): number {
  return a[i] ?? NaN
}

export function add(a: Doubles, i: number, x: number): void {
  a[i] = (a[i] ?? NaN) + x
}

/** out (rows × n) += x (rows × m) · w (m × n). Four rows of w at a time: reading and writing a sum is what costs. */
export function addProduct(out: Doubles, x: Doubles, w: Doubles, m: number): void {
  const n = w.length / m
  for (let row = 0; row < out.length / n; row += 1) {
    const to = row * n
    for (let k = 0; k + 3 < m; k += 4) {
      const [a, b, c, d] = four(x, row * m + k)
      for (let j = 0, i = k * n; j < n; j += 1, i += 1) {
        const sum = a * entry(w, i) + b * entry(w, i + n) + c * entry(w, i + 2 * n) + d * entry(w, i + 3 * n)
        add(out, to + j, sum)
      }
    }
    for (let k = m - (m % 4); k < m; k += 1) {
      const a = entry(x, row * m + k)
      for (let j = 0; j < n; j += 1) add(out, to + j, a * entry(w, k * n + j))
    }
  }
}

/** dx (rows × m) += dout (rows × n) · wᵀ */
export function addBack(dx: Doubles, dout: Doubles, w: Doubles, m: number): void {
  const n = w.length / m
  for (let row = 0; row < dx.length / m; row += 1) {
    for (let k = 0; k < m; k += 1) {
      let even = 0
      let odd = 0
      for (let j = 0, from = row * n, i = k * n; j + 1 < n; j += 2) {
        even += entry(dout, from + j) * entry(w, i + j)
        odd += entry(dout, from + j + 1) * entry(w, i + j + 1)
      }
      if (n % 2 === 1) even += entry(dout, row * n + n - 1) * entry(w, k * n + n - 1)
      add(dx, row * m + k, even + odd)
    }
  }
}

/** dw (m × n) += xᵀ · dout: the rows of all steps at once. */
export function addOuter(dw: Doubles, x: Doubles, dout: Doubles, m: number): void {
  const n = dw.length / m
  const rows = x.length / m
  for (let row = 0; row < rows; row += 4) {
    const last = Math.min(4, rows - row)
    for (let k = 0; k < m; k += 1) {
      const from = row * m + k
      if (last === 4) {
        const [a, b, c, d] = [entry(x, from), entry(x, from + m), entry(x, from + 2 * m), entry(x, from + 3 * m)]
        for (let j = 0, i = row * n; j < n; j += 1, i += 1) {
          const sum =
            a * entry(dout, i) + b * entry(dout, i + n) + c * entry(dout, i + 2 * n) + d * entry(dout, i + 3 * n)
          add(dw, k * n + j, sum)
        }
      } else {
        for (let r = 0; r < last; r += 1) {
          const a = entry(x, from + r * m)
          for (let j = 0; j < n; j += 1) add(dw, k * n + j, a * entry(dout, (row + r) * n + j))
        }
      }
    }
  }
}

/** out (rows × n) += b in each row; backward, db += the sum of the rows. */
export function addBias(out: Doubles, b: Doubles): void {
  for (let i = 0; i < out.length; i += 1) add(out, i, entry(b, i % b.length))
}

export function addRows(db: Doubles, dout: Doubles): void {
  for (let i = 0; i < dout.length; i += 1) add(db, i % db.length, entry(dout, i))
}

function four(x: Doubles, from: number): readonly [number, number, number, number] {
  return [entry(x, from), entry(x, from + 1), entry(x, from + 2), entry(x, from + 3)]
}
