/** The lines of `src/labs/lora/adapter.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `export function fresh(
  seed: number,
  size: { readonly d: number; readonly k: number; readonly rank: number },
): Adapter {
  const draw = gaussianFrom(uniformFrom(seed))
  const a = scaled(matrixOf(size.rank, size.k, draw), 1 / Math.sqrt(size.k))
  return { a, b: matrixOf(size.d, size.rank, () => 0), alpha: size.rank }
}`,
  `export function updateOf(adapter: Adapter): Matrix {
  return scaled(matmul(adapter.b, adapter.a), scaleOf(adapter))
}`,
  `export function merged(weights: Matrix, adapter: Adapter): Matrix {
  return added(weights, updateOf(adapter))
}`,
  `export function beside(weights: Matrix, adapter: Adapter, inputs: Matrix, product: Product = matmul): Matrix {
  const narrow = product(inputs, transpose(adapter.a)) // [n, r]
  return added(
    base(weights, inputs, product),
    scaled(product(narrow, transpose(adapter.b)), scaleOf(adapter)),
  )
}`,
] as const

export const CODE = PIECES.join('\n\n')
