/** Lines of `src/labs/gpt.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `  gpt.blocks.forEach((block, layer) => {
    const { keys, values } = cache.layers[layer] ?? { keys: [], values: [] }
    const qkv = times(block.qkv, normed(x, block.attentionNorm)) // [3d]
    keys.push(qkv.subarray(d, 2 * d))
    values.push(qkv.subarray(2 * d))
    const looks = Array.from({ length: heads }, (_, head) => looksOf(qkv, keys, head, d / heads))
    const mixtures = looks.map((look, head) => mixtureOf(look, values, head, d / heads))
    const writings = mixtures.map((mixture, head) =>
      writes(layer, head) ? written(block.project, mixture, head) : new Float64Array(d),
    )
    x = writings.reduce(sumOfFloats, x)
    streams.push(x)
    x = sumOfFloats(x, times(block.down, times(block.up, normed(x, block.mlpNorm)).map(gelu)))
    streams.push(x)
    weights.push(looks)
    added.push(writings)
  })`,
  `export function logitsAt({ token, norm }: Gpt, stream: Floats): Floats {
  return times(token, normed(stream, norm))
}`,
]

export const CODE = PIECES.join('\n\n')
