import { holds } from '../claim.ts'
import type { LabClaim } from '../claim.ts'
import { encoded } from './autoencoder.ts'
import type { Sparsity } from './autoencoder.ts'
import { nearestLatents, lossRecovered, mostChanged } from './measures.ts'
import { absorbing, smallAutoencoder, smallModel } from './trained.ts'

const question = 'research/sparse-autoencoders'
const RARE = 0.05
const TOP_1: Sparsity = { kind: 'topk', k: 1 }
const L1 = (penalty: number): Sparsity => ({ kind: 'l1', penalty })

export const claimsOfAutoencoders: readonly LabClaim[] = [
  {
    question,
    point: 'sparse-dictionary',
    statement:
      'Ten learned directions, one at a time, explain over 95 in 100 of the variance in two dimensions.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const { explained, active } = smallAutoencoder(RARE, TOP_1)
      return holds(explained > 0.95 && active < 1.001)
    },
  },
  {
    question,
    point: 'sparse-dictionary',
    statement: 'The directions of the features are among them: cosine 1.00 on average.',
    expected: 1,
    tolerance: 0.01,
    measure: () => smallAutoencoder(RARE, TOP_1).recovered,
  },
  {
    question,
    point: 'fidelity-against-sparsity',
    statement:
      'From penalty 0.05 to 0.2 and 0.4 fewer latents are active, and less of the variance is explained.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const all = [0.05, 0.2, 0.4].map(penalty => smallAutoencoder(RARE, L1(penalty)))
      const falls = (of: (a: (typeof all)[number]) => number) =>
        all.every((a, i) => i === 0 || of(a) < of(all[i - 1] ?? a))
      return holds(falls(a => a.active) && falls(a => a.explained))
    },
  },
  {
    question,
    point: 'fidelity-against-sparsity',
    statement: 'With one latent active in place of two, less of the variance is explained.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const [one, two] = [1, 2].map(k => smallAutoencoder(0.2, { kind: 'topk', k }).explained)
      return holds((one ?? NaN) < (two ?? NaN))
    },
  },
  {
    question,
    point: 'intervene-to-verify',
    statement: 'Adding a feature’s direction to h raises the output of that feature most, for all 5.',
    expected: 5,
    tolerance: 0,
    measure: () => {
      const model = smallModel(RARE)
      const { sae } = smallAutoencoder(RARE, TOP_1)
      return nearestLatents(model, sae).filter((latent, i) => mostChanged(model, sae, latent) === i).length
    },
  },
  {
    question,
    point: 'unexplained-error',
    statement: 'With the reconstruction in place of h, the model’s loss is over twice what it was.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const { losses } = smallAutoencoder(RARE, L1(0.2))
      return holds(losses.spliced > 2 * losses.clean)
    },
  },
  {
    question,
    point: 'ninety-six-percent',
    statement: 'A loss of 3.0, 3.2 with the reconstruction and 8.0 with zeros means 96 in 100 recovered.',
    expected: 96,
    tolerance: 1e-9,
    measure: () => 100 * lossRecovered({ clean: 3, spliced: 3.2, zero: 8 }),
  },
  {
    question,
    point: 'zero-is-a-low-bar',
    statement:
      'Over 70 in 100 of the loss counts as recovered where it is over two and a half times the model’s own.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const { losses } = smallAutoencoder(RARE, L1(0.4))
      return holds(lossRecovered(losses) > 0.7 && losses.spliced > 2.5 * losses.clean)
    },
  },
  {
    question,
    point: 'feature-splitting',
    statement:
      'Where a special feature comes with a general one, one latent fires for both, and ' +
      'the general one’s is silent.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const sae = absorbing()
      const [alone, both] = [
        [1, 0],
        [1, 1],
      ].map(h => encoded(sae, L1(0.2), Float64Array.from(h)))
      const active = (f: Float64Array = new Float64Array()) => [...f].flatMap((x, l) => (x > 0.05 ? [l] : []))
      const [a, b] = [active(alone), active(both)]
      return holds(a.length === 1 && b.length === 1 && a[0] !== b[0])
    },
  },
  {
    question,
    point: 'dead-features',
    statement: 'Of 20 latents, two active at a time, more than half are active for no example.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(smallAutoencoder(RARE, { kind: 'topk', k: 2 }, 20).dead > 10),
  },
  {
    question,
    point: 'l1-shrinks',
    statement:
      'With an L1 penalty of 0.4 a feature of strength 1 comes back under 0.9; with TopK ' +
      'it comes back whole.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const [l1, topk] = [L1(0.4), TOP_1].map(sparsity => smallAutoencoder(RARE, sparsity).strength)
      return holds((l1 ?? NaN) < 0.9 && Math.abs((topk ?? NaN) - 1) < 0.01)
    },
  },
  {
    question,
    point: 'topk-keeps-k',
    statement: 'With k = 2 never more than two latents are active, and they are the two largest.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const { sae } = smallAutoencoder(RARE, { kind: 'topk', k: 2 })
      const examples = Array.from({ length: 50 }, (_, i) => Float64Array.of(Math.cos(i), Math.sin(i)))
      return holds(
        examples.every(h => {
          const all = encoded(sae, L1(0), h)
          const two = encoded(sae, { kind: 'topk', k: 2 }, h)
          const largest = [...all].toSorted((a, b) => b - a).slice(0, 2)
          return [...two].toSorted((a, b) => b - a).every((f, i) => f === (largest[i] ?? 0))
        }),
      )
    },
  },
  {
    question,
    point: 'what-they-are-for',
    statement:
      'Without labels, from h alone, it finds the directions of features in opposite pairs: cosine over 0.97.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(smallAutoencoder(0.2, TOP_1).recovered > 0.97),
  },
]
