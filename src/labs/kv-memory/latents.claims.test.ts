import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { distance } from '../linear.ts'
import { absorbed, drawnLatent, expanded, rotatedIntoLatent } from './latent.ts'

/** One head of DeepSeek-V2's shape, and five cached tokens. */
const deepSeek = () => drawnLatent(4, { headDimension: 128, latent: 512, ropeKey: 64, tokens: 5 })

figure(
  'architecture/multi-head-latent-attention#absorption',
  'identity',
  'Attention on the latents gives what attention on expanded keys and values gives: the difference is 0.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => {
      const { head, cache, query } = deepSeek()
      return distance([absorbed(head, cache, query).output], [expanded(head, cache, query).output])
    },
  },
)

ordering(
  'architecture/multi-head-latent-attention#rope-in-the-way',
  'experiment',
  'Were the expanded keys rotated, the matrix to absorb would differ from offset to offset.',
  () => {
    const { head, query } = deepSeek()
    const [near, far] = [1, 2].map(offset => rotatedIntoLatent(head, query.content, offset))
    return distance([near ?? []], [far ?? []]) > 0.1
  },
)

figure(
  'architecture/multi-head-latent-attention#factor-of-arithmetic',
  'arithmetic',
  'Per head and query-key pair the expanded form takes 320 multiplications.',
  {
    expected: 320,
    tolerance: 0,
    measure: () => {
      const { head, cache, query } = deepSeek()
      return expanded(head, cache, query).perToken
    },
  },
)

figure(
  'architecture/multi-head-latent-attention#factor-of-arithmetic',
  'arithmetic',
  'The absorbed form takes 3.4 times as many.',
  {
    expected: 3.4,
    tolerance: 0.001,
    measure: () => {
      const { head, cache, query } = deepSeek()
      return absorbed(head, cache, query).perToken / expanded(head, cache, query).perToken
    },
  },
)
