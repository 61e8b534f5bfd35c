/** The bank’s claims on the cache itself, run on a small decoder. The sizes are in size.claims.test.ts. */
import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { rowAt } from '../entries.ts'
import { distance } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { decoderFrom, emptyCache, pass, stored, unshared } from './decoder.ts'
import type { Matrix } from '../linear.ts'
import type { Cache, Decoder, Work } from './decoder.ts'

const SHAPE = { layers: 3, heads: 4, kvHeads: 1, headDimension: 4 }
const TOKENS = 16

const small = () => decoderFrom(1, SHAPE)
const text = () => matrixOf(TOKENS, 16, gaussianFrom(uniformFrom(2)))

/** Token by token behind the cache: the last state, the cache, and the work of each step. */
function decoded(decoder: Decoder, inputs: Matrix) {
  let cache = emptyCache(decoder)
  let last: Matrix = []
  const steps: readonly Work[] = inputs.map(input => {
    const step = pass(decoder, [input], cache)
    cache = step.cache
    last = step.states
    return step.work
  })
  return { last, cache, steps }
}

/** By how much earlier keys of a layer change, when a bidirectional encoder gets one more token. */
function movedKeys(layer: number): number {
  const inputs = text()
  const before = pass(small(), inputs.slice(0, -1), undefined, 'full').cache[layer]?.keys ?? []
  const after = pass(small(), inputs, undefined, 'full').cache[layer]?.keys ?? []
  return distance(before, after.slice(0, -1))
}

figure(
  'architecture/kv-cache#exact-by-causality',
  'identity',
  'The last of 16 states is the same with the cache as computed again: the difference is 0.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => {
      const whole = pass(small(), text()).states
      return distance(decoded(small(), text()).last, [rowAt(whole, TOKENS - 1)])
    },
  },
)

figure(
  'architecture/kv-cache#store-past-keys-values',
  'arithmetic',
  'With the cache, a step sends 1 token through the layers.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => Math.max(...decoded(small(), text()).steps.map(step => step.tokens)),
  },
)

figure(
  'architecture/kv-cache#saves-the-prefix-pass',
  'arithmetic',
  'At position 16 a step without the cache sends 16 times as many tokens through the network.',
  {
    expected: TOKENS,
    tolerance: 0,
    measure: () => pass(small(), text()).work.tokens / (decoded(small(), text()).steps.at(-1)?.tokens ?? NaN),
  },
)

figure(
  'architecture/kv-cache#attention-still-grows',
  'arithmetic',
  'The scores of step 16 cost twice those of step 8, cache or no cache.',
  {
    expected: 2,
    tolerance: 0,
    measure: () => {
      const { steps } = decoded(small(), text())
      return (steps[15]?.scores ?? NaN) / (steps[7]?.scores ?? NaN)
    },
  },
)

figure(
  'architecture/kv-cache#linear-size',
  'arithmetic',
  'The cache of 16 tokens holds 16 times 2·L·n_kv·d_head numbers.',
  {
    expected: TOKENS * 2 * SHAPE.layers * SHAPE.kvHeads * SHAPE.headDimension,
    tolerance: 0,
    measure: () => stored(decoded(small(), text()).cache),
  },
)

figure(
  'architecture/kv-cache#prefill-fills-it',
  'identity',
  'A prompt in one pass, in chunks of 5 or token by token fills the cache alike: the difference is 0.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => {
      const inputs = text()
      const whole = pass(small(), inputs).cache
      let chunked = emptyCache(small())
      for (let i = 0; i < TOKENS; i += 5) chunked = pass(small(), inputs.slice(i, i + 5), chunked).cache
      const single = decoded(small(), inputs).cache
      const apart = (other: Cache) => whole.map(({ values }, l) => distance(values, other[l]?.values ?? []))
      return Math.max(...apart(chunked), ...apart(single))
    },
  },
)

ordering(
  'architecture/kv-cache#states-change',
  'experiment',
  'In a bidirectional encoder one more token changes the keys of earlier tokens in the second layer.',
  () => movedKeys(1) > 1e-3,
)

figure(
  'architecture/kv-cache#first-layer-only',
  'identity',
  'In its first layer the keys of earlier tokens stay as they are: the difference is 0.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => movedKeys(0),
  },
)

figure(
  'architecture/grouped-query-attention#shared-kv-heads',
  'identity',
  'Two KV heads for four query heads compute what four copies of them would: the difference is 0.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const grouped = decoderFrom(3, { ...SHAPE, kvHeads: 2 })
      return distance(pass(grouped, text()).states, pass(unshared(grouped), text()).states)
    },
  },
)

figure(
  'architecture/grouped-query-attention#smaller-cache',
  'arithmetic',
  'With 1 KV head for 4 query heads the cache is smaller by the ratio of the two, 4.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => stored(pass(unshared(small()), text()).cache) / stored(pass(small(), text()).cache),
  },
)

figure(
  'architecture/grouped-query-attention#scores-unchanged',
  'arithmetic',
  'The arithmetic of the scores is that of multi-head attention: the ratio is 1.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => pass(small(), text()).work.scores / pass(unshared(small()), text()).work.scores,
  },
)
