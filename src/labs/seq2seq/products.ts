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

/**
 * out (rows × n) += x (rows × m) · w (m × n), in tiles of two rows by four: reading and writing costs more than
 * multiplying, so what was read once serves eight products.
 */
export function addProduct(out: Doubles, x: Doubles, w: Doubles, m: number): void {
  const n = w.length / m
  const rows = out.length / n
  const tiledRows = rows - (rows % 2)
  const tiledM = m - (m % 4)
  for (let row = 0; row < tiledRows; row += 2) {
    const to = row * n
    for (let k = 0; k < tiledM; k += 4) {
      const p = row * m + k
      const q = p + m
      const a = entry(x, p)
      const b = entry(x, p + 1)
      const c = entry(x, p + 2)
      const d = entry(x, p + 3)
      const e = entry(x, q)
      const f = entry(x, q + 1)
      const g = entry(x, q + 2)
      const h = entry(x, q + 3)
      for (let j = 0, i = k * n; j < n; j += 1, i += 1) {
        const s = entry(w, i)
        const t = entry(w, i + n)
        const u = entry(w, i + 2 * n)
        const v = entry(w, i + 3 * n)
        add(out, to + j, a * s + b * t + c * u + d * v)
        add(out, to + n + j, e * s + f * t + g * u + h * v)
      }
    }
  }
  for (let row = 0; row < rows; row += 1) {
    for (let k = row < tiledRows ? tiledM : 0; k < m; k += 1) {
      for (let j = 0; j < n; j += 1) add(out, row * n + j, entry(x, row * m + k) * entry(w, k * n + j))
    }
  }
}

/** dx (rows × m) += dout (rows × n) · wᵀ, four sums at a time. */
export function addBack(dx: Doubles, dout: Doubles, w: Doubles, m: number): void {
  const n = w.length / m
  const tiledM = m - (m % 4)
  for (let row = 0; row < dx.length / m; row += 1) {
    for (let k = 0; k < tiledM; k += 4) {
      let a = 0
      let b = 0
      let c = 0
      let d = 0
      for (let j = 0, from = row * n, i = k * n; j < n; j += 1, i += 1) {
        const upstream = entry(dout, from + j)
        a += upstream * entry(w, i)
        b += upstream * entry(w, i + n)
        c += upstream * entry(w, i + 2 * n)
        d += upstream * entry(w, i + 3 * n)
      }
      const to = row * m + k
      add(dx, to, a)
      add(dx, to + 1, b)
      add(dx, to + 2, c)
      add(dx, to + 3, d)
    }
    for (let k = tiledM; k < m; k += 1) {
      for (let j = 0; j < n; j += 1) add(dx, row * m + k, entry(dout, row * n + j) * entry(w, k * n + j))
    }
  }
}

/** dw (m × n) += xᵀ · dout, four rows at a time. */
export function addOuter(dw: Doubles, x: Doubles, dout: Doubles, m: number): void {
  const n = dw.length / m
  const rows = x.length / m
  const tiledRows = rows - (rows % 4)
  for (let row = 0; row < rows; row += row < tiledRows ? 4 : 1) {
    for (let k = 0; k < m; k += 1) {
      const from = row * m + k
      const to = k * n
      const at = row * n
      const a = entry(x, from)
      if (row >= tiledRows) {
        for (let j = 0; j < n; j += 1) add(dw, to + j, a * entry(dout, at + j))
        continue
      }
      const b = entry(x, from + m)
      const c = entry(x, from + 2 * m)
      const d = entry(x, from + 3 * m)
      for (let j = 0, i = at; j < n; j += 1, i += 1) {
        const s = entry(dout, i)
        const t = entry(dout, i + n)
        const u = entry(dout, i + 2 * n)
        const v = entry(dout, i + 3 * n)
        add(dw, to + j, a * s + b * t + c * u + d * v)
      }
    }
  }
}

/** out (rows × n) += b in each row; backward, db += the sum of the rows. */
export function addBias(out: Doubles, b: Doubles): void {
  for (let from = 0; from < out.length; from += b.length) {
    for (let j = 0; j < b.length; j += 1) add(out, from + j, entry(b, j))
  }
}

export function addRows(db: Doubles, dout: Doubles): void {
  for (let from = 0; from < dout.length; from += db.length) {
    for (let j = 0; j < db.length; j += 1) add(db, j, entry(dout, from + j))
  }
}
