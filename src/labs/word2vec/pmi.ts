/**
 * The optimum of skip-gram with negative sampling: Levy and Goldberg 2014, "Neural Word Embedding as
 * Implicit Matrix Factorization". Here gradient descent runs on the expected loss of all pairs at once, with
 * noise from the plain unigram shares.
 */
import { at, rowAt, total } from '../entries.ts'
import { matmul, transpose } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { matrixOf, uniformFrom } from '../random.ts'
import { product } from './nearest.ts'
import { sigmoid } from './step.ts'
import { addAt, itemAt } from './lists.ts'

/** log #(w,c)·|D| / (#(w)·#(c)) */
export function pmi(counts: Matrix): Matrix {
  const [rows, columns] = [counts.map(total), transpose(counts).map(total)]
  return counts.map((row, i) =>
    row.map((n, j) => Math.log((n * total(rows)) / (at(rows, i) * at(columns, j)))),
  )
}

/** Counts in which every pair occurs, so that no PMI is infinite. */
export function drawnCounts(size: number, seed: number): Matrix {
  const draw = uniformFrom(seed)
  return matrixOf(size, size, () => 1 + Math.floor(20 * draw()))
}

/** The number of gradient steps, and the learning rate. */
const [STEPS, RATE] = [1500, 2]

/** Every product u_c·v_w after these steps down Σ −#(w,c) log σ(x) − k #(w)#(c)/|D| log σ(−x), width d. */
export function productsAtOptimum(counts: Matrix, k: number, width: number): Matrix {
  const [rows, columns] = [counts.map(total), transpose(counts).map(total)]
  const all = total(rows)
  const draw = uniformFrom(5)
  const start = () => matrixOf(counts.length, width, () => draw() - 0.5).map(row => Float64Array.from(row))
  const [v, u] = [start(), start()]
  const productOf = (w: number, c: number) => product(itemAt(v, w), itemAt(u, c))
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = counts.map((row, w) =>
      row.map((n, c) => {
        const p = sigmoid(productOf(w, c))
        return ((n + (k * at(rows, w) * at(columns, c)) / all) * p - n) / all
      }),
    )
    const [dv, du] = [matmul(slopes, plain(u)), matmul(transpose(slopes), plain(v))]
    v.forEach((row, w) => row.forEach((_, j) => addAt(row, j, -RATE * at(rowAt(dv, w), j))))
    u.forEach((row, c) => row.forEach((_, j) => addAt(row, j, -RATE * at(rowAt(du, c), j))))
  }
  return counts.map((row, w) => row.map((_, c) => productOf(w, c)))
}

function plain(rows: readonly Float64Array[]): Matrix {
  return rows.map(row => [...row])
}
