import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { encoded } from './autoencoder.ts'
import type { Sparsity } from './autoencoder.ts'
import { nearestLatents, lossRecovered, mostChanged } from './measures.ts'
import { absorbing, smallAutoencoder, smallModel } from './trained.ts'

const RARE = 0.05
const TOP_1: Sparsity = { kind: 'topk', k: 1 }
const L1 = (penalty: number): Sparsity => ({ kind: 'l1', penalty })

ordering(
  'research/sparse-autoencoders#sparse-dictionary',
  'experiment',
  'Ten learned directions, one at a time, explain over 95 in 100 of the variance in two dimensions.',
  () => {
    const { explained, active } = smallAutoencoder(RARE, TOP_1)
    return explained > 0.95 && active < 1.001
  },
)

figure(
  'research/sparse-autoencoders#sparse-dictionary',
  'experiment',
  'The directions of the features are among them: cosine 1.00 on average.',
  {
    expected: 1,
    tolerance: 0.01,
    measure: () => smallAutoencoder(RARE, TOP_1).recovered,
  },
)

ordering(
  'research/sparse-autoencoders#fidelity-against-sparsity',
  'experiment',
  'From penalty 0.05 to 0.2 and 0.4 fewer latents are active, and less of the variance is explained.',
  () => {
    const all = [0.05, 0.2, 0.4].map(penalty => smallAutoencoder(RARE, L1(penalty)))
    const falls = (of: (a: (typeof all)[number]) => number) =>
      all.every((a, i) => i === 0 || of(a) < of(all[i - 1] ?? a))
    return falls(a => a.active) && falls(a => a.explained)
  },
)

ordering(
  'research/sparse-autoencoders#fidelity-against-sparsity',
  'experiment',
  'With one latent active in place of two, less of the variance is explained.',
  () => {
    const [one, two] = [1, 2].map(k => smallAutoencoder(0.2, { kind: 'topk', k }).explained)
    return (one ?? NaN) < (two ?? NaN)
  },
)

figure(
  'research/sparse-autoencoders#intervene-to-verify',
  'experiment',
  'Adding a feature’s direction to h raises the output of that feature most, for all 5.',
  {
    expected: 5,
    tolerance: 0,
    measure: () => {
      const model = smallModel(RARE)
      const { sae } = smallAutoencoder(RARE, TOP_1)
      return nearestLatents(model, sae).filter((latent, i) => mostChanged(model, sae, latent) === i).length
    },
  },
)

ordering(
  'research/sparse-autoencoders#unexplained-error',
  'experiment',
  'With the reconstruction in place of h, the model’s loss is over twice what it was.',
  () => {
    const { losses } = smallAutoencoder(RARE, L1(0.2))
    return losses.spliced > 2 * losses.clean
  },
)

figure(
  'research/sparse-autoencoders#ninety-six-percent',
  'arithmetic',
  'A loss of 3.0, 3.2 with the reconstruction and 8.0 with zeros means 96 in 100 recovered.',
  {
    expected: 96,
    tolerance: 1e-9,
    measure: () => 100 * lossRecovered({ clean: 3, spliced: 3.2, zero: 8 }),
  },
)

ordering(
  'research/sparse-autoencoders#zero-is-a-low-bar',
  'experiment',
  'Over 70 in 100 of the loss counts as recovered where it is over two and a half times the model’s own.',
  () => {
    const { losses } = smallAutoencoder(RARE, L1(0.4))
    return lossRecovered(losses) > 0.7 && losses.spliced > 2.5 * losses.clean
  },
)

ordering(
  'research/sparse-autoencoders#feature-splitting',
  'experiment',
  'Where a special feature comes with a general one, one latent fires for both, and the general one’s is silent.',
  () => {
    const sae = absorbing()
    const [alone, both] = [
      [1, 0],
      [1, 1],
    ].map(h => encoded(sae, L1(0.2), Float64Array.from(h)))
    const active = (f: Float64Array = new Float64Array()) => [...f].flatMap((x, l) => (x > 0.05 ? [l] : []))
    const [a, b] = [active(alone), active(both)]
    return a.length === 1 && b.length === 1 && a[0] !== b[0]
  },
)

ordering(
  'research/sparse-autoencoders#dead-features',
  'experiment',
  'Of 20 latents, two active at a time, more than half are active for no example.',
  () => smallAutoencoder(RARE, { kind: 'topk', k: 2 }, 20).dead > 10,
)

ordering(
  'research/sparse-autoencoders#l1-shrinks',
  'experiment',
  'With an L1 penalty of 0.4 a feature of strength 1 comes back under 0.9; with TopK it comes back whole.',
  () => {
    const [l1, topk] = [L1(0.4), TOP_1].map(sparsity => smallAutoencoder(RARE, sparsity).strength)
    return (l1 ?? NaN) < 0.9 && Math.abs((topk ?? NaN) - 1) < 0.01
  },
)

ordering(
  'research/sparse-autoencoders#topk-keeps-k',
  'experiment',
  'With k = 2 never more than two latents are active, and they are the two largest.',
  () => {
    const { sae } = smallAutoencoder(RARE, { kind: 'topk', k: 2 })
    const examples = Array.from({ length: 50 }, (_, i) => Float64Array.of(Math.cos(i), Math.sin(i)))
    return examples.every(h => {
      const all = encoded(sae, L1(0), h)
      const two = encoded(sae, { kind: 'topk', k: 2 }, h)
      const largest = [...all].toSorted((a, b) => b - a).slice(0, 2)
      return [...two].toSorted((a, b) => b - a).every((f, i) => f === (largest[i] ?? 0))
    })
  },
)

ordering(
  'research/sparse-autoencoders#what-they-are-for',
  'experiment',
  'Without labels, from h alone, it finds the directions of features in opposite pairs: cosine over 0.97.',
  () => smallAutoencoder(0.2, TOP_1).recovered > 0.97,
)
