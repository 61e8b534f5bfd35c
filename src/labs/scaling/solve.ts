import { at, rowAt } from '../entries.ts'
import type { Matrix, Vector } from '../linear.ts'

/** The solution of M·x = y by elimination, with the largest entry of a column as its pivot. */
export function solved(matrix: Matrix, right: Vector): Vector {
  const rows = matrix.map((row, i) => [...row, at(right, i)])
  const n = rows.length
  for (let c = 0; c < n; c += 1) {
    const candidates = rows.slice(c).map(row => Math.abs(at(row, c)))
    const pivot = c + candidates.indexOf(Math.max(...candidates))
    const [above, below] = [rowAt(rows, c), rowAt(rows, pivot)]
    rows[c] = [...below]
    if (pivot !== c) rows[pivot] = [...above]
    for (let r = c + 1; r < n; r += 1) {
      const factor = at(rowAt(rows, r), c) / at(below, c)
      rows[r] = rowAt(rows, r).map((value, j) => value - factor * at(below, j))
    }
  }
  const x = new Array<number>(n).fill(0)
  for (let r = n - 1; r >= 0; r -= 1) {
    const known = x.reduce((sum, value, j) => (j > r ? sum + at(rowAt(rows, r), j) * value : sum), 0)
    x[r] = (at(rowAt(rows, r), n) - known) / at(rowAt(rows, r), r)
  }
  return x
}
