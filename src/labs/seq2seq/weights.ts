/** The parameters of an encoder-decoder in one array, with a view on each matrix. */
import { uniformFrom } from '../random.ts'
import type { Doubles } from './products.ts'

/** Nothing but the last state; the additive score of Bahdanau et al. (2015); the dot product of Luong et al. (2015). */
export type Attending = 'none' | 'additive' | 'dot'

export interface Sizes {
  readonly attending: Attending
  readonly letters: number // V
  readonly width: number // H, of encoder, decoder and of the additive score's hidden layer
}

/** Rows and columns of each matrix; a bias has one row. `E` is the encoder's, `D` the decoder's. */
function shapesOf({ attending, letters: V, width: H }: Sizes) {
  const additive = attending === 'additive'
  const dot = attending === 'dot'
  return {
    Ex: [V, 3 * H],
    Ebx: [1, 3 * H],
    Eh: [H, 3 * H],
    Ebh: [1, 3 * H],
    Dx: [V + 1, 3 * H], // the last row is the start of every target
    Dbx: [1, 3 * H],
    Dh: [H, 3 * H],
    Dbh: [1, 3 * H],
    Dc: [additive ? H : 0, 3 * H], // Bahdanau: the context enters the update
    W: [additive ? H : 0, H], // v·tanh(W s + U h)
    U: [additive ? H : 0, H],
    v: [additive ? 1 : 0, H],
    Wc: [dot ? 2 * H : 0, H], // Luong: s̃ = tanh(W_c [c; s])
    Wo: [additive ? 2 * H : H, V],
    bo: [1, V],
  } as const satisfies Record<string, readonly [number, number]>
}

type WeightName = keyof ReturnType<typeof shapesOf>
export type ModelWeights = Readonly<Record<WeightName, Doubles>>

export function countOf(sizes: Sizes): number {
  return Object.values(shapesOf(sizes)).reduce((sum, [rows, columns]) => sum + rows * columns, 0)
}

/** Views on one array, matrix by matrix. */
export function viewsOf(sizes: Sizes, all: Doubles): ModelWeights {
  let from = 0
  const views = Object.entries(shapesOf(sizes)).map(([name, [rows, columns]]) => {
    const view = all.subarray(from, from + rows * columns)
    from += view.length
    return [name, view]
  })
  return Object.fromEntries(views) as ModelWeights // Every shape has its view.
}

/** Uniform within 1/√H, as PyTorch's cells begin. */
export function drawnWeights(sizes: Sizes, seed: number): Doubles {
  const draw = uniformFrom(seed)
  const bound = 1 / Math.sqrt(sizes.width)
  return Float64Array.from({ length: countOf(sizes) }, () => (2 * draw() - 1) * bound)
}
