/** Weighted least squares on logarithms of counts: Pennington, Socher and Manning 2014, "GloVe". */
import { at, rowAt } from '../entries.ts'
import { dot } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { uniformFrom, matrixOf } from '../random.ts'

/** f(x) = (x / x_max)^α up to x_max, and 1 above. */
export function weightOf(x: number, most = 100, power = 0.75): number {
  return x < most ? (x / most) ** power : 1
}

interface GloveModel {
  readonly w: Matrix // (V, d), words
  readonly c: Matrix // (C, d), contexts
  readonly b: Vector // V
  readonly bc: Vector // C
}

/** w_i·c_j + b_i + b_j, which is to be log X_ij. */
export function fitted({ w, c, b, bc }: GloveModel, i: number, j: number): number {
  return dot(rowAt(w, i), rowAt(c, j)) + at(b, i) + at(bc, j)
}

/** J = Σ f(X_ij) (w_i·c_j + b_i + b_j − log X_ij)², over the cells that are not zero, and its gradient. */
export function gloveLoss(model: GloveModel, counts: Matrix): { loss: number; gradient: GloveModel } {
  const slopes = counts.map((row, i) =>
    row.map((x, j) => (x === 0 ? 0 : 2 * weightOf(x) * (fitted(model, i, j) - Math.log(x)))),
  )
  const loss = counts.flatMap((row, i) =>
    row.map((x, j) => (x === 0 ? 0 : weightOf(x) * (fitted(model, i, j) - Math.log(x)) ** 2)),
  )
  const columns = rowAt(counts, 0).map((_, j) => slopes.map(row => at(row, j)))
  const sum = (values: Vector) => values.reduce((a, x) => a + x, 0)
  const through = (slope: Vector, of: Matrix) =>
    rowAt(of, 0).map((_, m) => sum(slope.map((s, n) => s * at(rowAt(of, n), m))))
  return {
    loss: sum(loss),
    gradient: {
      w: slopes.map(row => through(row, model.c)),
      c: columns.map(column => through(column, model.w)),
      b: slopes.map(sum),
      bc: columns.map(sum),
    },
  }
}

/** Fitted by steps down the whole slope; the paper takes one cell at a time, with AdaGrad. */
export function fitGlove(counts: Matrix, width: number, steps: number, rate = 0.05): GloveModel {
  const draw = uniformFrom(1)
  const start = (rows: number) => matrixOf(rows, width, () => draw() - 0.5)
  const columns = rowAt(counts, 0)
  let model: GloveModel = {
    w: start(counts.length),
    c: start(columns.length),
    b: counts.map(() => 0),
    bc: columns.map(() => 0),
  }
  for (let i = 0; i < steps; i += 1) {
    const { gradient } = gloveLoss(model, counts)
    const down = (a: Vector, g: Vector) => a.map((x, j) => x - rate * at(g, j))
    const rows = (a: Matrix, g: Matrix) => a.map((row, n) => down(row, rowAt(g, n)))
    model = {
      w: rows(model.w, gradient.w),
      c: rows(model.c, gradient.c),
      b: down(model.b, gradient.b),
      bc: down(model.bc, gradient.bc),
    }
  }
  return model
}
