/** The cost of a layer beside attention's, in FLOP (two for a multiply-add) and in numbers kept. */

/** FLOP of causal attention for all T positions: at position t scores against t keys, then t values. */
export function attentionFlop(tokens: number, width: number): number {
  let flop = 0
  for (let t = 1; t <= tokens; t += 1) flop += 2 * t * width + 2 * t * width
  return flop
}

/** FLOP of four projections d × d and an MLP of d × 4d and 4d × d: 24d² per token. */
export function projectionFlop(tokens: number, width: number): number {
  const attention = 4 * width * width
  const mlp = 2 * width * (4 * width)
  return 2 * tokens * (attention + mlp)
}

/** FLOP of a recurrence with a diagonal state: N values for each channel, updated and read. */
export function stateSpaceFlop(tokens: number, width: number, states: number): number {
  return tokens * width * states * 6
}

/** FLOP of a plain recurrent layer, h_t = φ(W h_{t-1} + …): one product d × d at each step. */
export function recurrenceFlop(tokens: number, width: number): number {
  return tokens * 2 * width * width
}

/** The least length at which causal attention costs as much as the projections and the MLP. */
export function crossover(width: number): number {
  let low = 1
  let high = 64 * width
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (attentionFlop(middle, width) < projectionFlop(middle, width)) low = middle + 1
    else high = middle
  }
  return low
}

interface CacheShape {
  readonly layers: number
  readonly heads: number // with keys and values of their own
  readonly width: number // of a head
}

/** Numbers in a KV cache after so many tokens: one key and one value a head, layer and token. */
export function cachedNumbers(shape: CacheShape, tokens: number): number {
  let numbers = 0
  for (let layer = 0; layer < shape.layers; layer += 1) numbers += 2 * shape.heads * shape.width * tokens
  return numbers
}

/** Numbers in the states of a stack of state space layers, at any length. */
export function stateNumbers(layers: number, channels: number, states: number): number {
  let numbers = 0
  for (let layer = 0; layer < layers; layer += 1) numbers += channels * states
  return numbers
}
