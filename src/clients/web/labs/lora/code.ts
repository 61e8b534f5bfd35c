/** Lines of three files of `src/labs/lora` that the page shows; a test holds them to these. */
export const PIECES = [
  [
    'adapter.ts',
    `export function updateOf(adapter: Adapter): Matrix {
  return scaled(matmul(adapter.b, adapter.a), scaleOf(adapter))
}`,
  ],
  [
    'ranks.ts',
    `export function leftOutByBest(change: Matrix): readonly number[] {
  const { singular } = svd(change)
  const whole = errorAt(singular, 0)
  return Array.from({ length: singular.length + 1 }, (_, rank) => errorAt(singular, rank) / whole)
}`,
  ],
  [
    'ranks.ts',
    `  const adapter = trained(fresh(seed, { d: SIDE, k: SIDE, rank }), change, { steps, rate })
  return frobenius(added(updateOf(adapter), scaled(change, -1))) / frobenius(change)`,
  ],
  [
    'models.ts',
    `  const ofLayer = targets.map(target => rank * (model.ofLayer[target][0] + model.ofLayer[target][1]))
  return model.layers * ofLayer.reduce((sum, count) => sum + count, 0)`,
  ],
  [
    'models.ts',
    `/** 16-bit weight and gradient, FP32 master copy and two moments. */
const TRAINED_BYTES = 2 + 2 + 4 + 4 + 4`,
  ],
  [
    'models.ts',
    `  return adapter === 'full'
    ? TRAINED_BYTES * parameters
    : (parameters * baseBits) / 8 + TRAINED_BYTES * adapter`,
  ],
] as const

export const CODE = PIECES.map(([, lines]) => lines).join('\n\n')
