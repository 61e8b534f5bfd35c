/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import type { AutoencoderFigures, Sparsity, ToySizes } from '#labs/superposition'

export const ASKS = 'How many features does a model keep in a few dimensions, and who finds them again?'

export function whole(value: number): string {
  return value.toFixed(0)
}

export function decimals(value: number): string {
  return value.toFixed(2).replace('-', '−')
}

export function setUp({ n, m }: ToySizes, density: number): string {
  const often =
    density === 100 ? 'each of them there all the time' : `each there in ${density} of 100 examples`
  return (
    `A small model squeezes ${n} features through ${m} dimensions, $h=Wx$, and reads them out again, ` +
    `$\\hat x=\\mathrm{ReLU}(W^\\top h+b)$. The features are independent, ${often}; each counts 0.9 ` +
    `times as much as the one before. It is trained on this page. How many of the ${n} get a direction in $h$?`
  )
}

interface SuperpositionShown {
  readonly sizes: ToySizes
  readonly density: number
  readonly sparsity: Sparsity
}

export function whatToLookFor(
  { sizes: { n, m }, density, sparsity }: SuperpositionShown,
  kept: number | undefined,
  figures: AutoencoderFigures | undefined,
): readonly string[] {
  if (kept === undefined) return ['The model is being trained.']
  return [
    density === 100
      ? `The model keeps about as many features as it has dimensions, ${kept} of ${n} in ` +
        `${m}: all are there at ` +
        'once, and a shared direction would mix them up each time. The less important ones are left out.'
      : `The model keeps ${kept} of ${n} features in ${m} dimensions. It pays because ` +
        `they seldom meet: where ` +
        'directions overlap, the bias and the ReLU clear away the small interference. ' +
        (m === 2
          ? 'Look at the angles: five take the corners of a pentagon, four lie opposite in pairs.'
          : 'Look beside the diagonal: the overlaps are not zero.'),
    'No dimension stands for one feature. Turn $W$ as a whole and the model works as ' +
      'before, so nothing ties a feature to an axis.',
    ...(figures ? ofAutoencoder(n, sparsity, figures) : ['The autoencoder is being trained on $h$.']),
  ]
}

function ofAutoencoder(n: number, sparsity: Sparsity, figures: AutoencoderFigures): readonly string[] {
  const { active, explained, recovered, strength, lossRecovered, losses } = figures
  const found =
    `The autoencoder has ${2 * n} latents, of which ${decimals(active)} are active at a time. It explains ` +
    `${decimals(100 * explained)} in 100 of the variance, and the nearest of its ` +
    `directions has a cosine of ` +
    `${decimals(recovered)} with a feature’s. `
  return [
    found + adviceOn(recovered, explained),
    `A feature of strength 1 that is alone comes back as ${decimals(strength)}. ` +
      (sparsity.kind === 'l1'
        ? 'The L1 penalty charges for strength, so strengths come out too small.'
        : 'TopK charges nothing for strength; L1 does, and shrinks it.'),
    `With the reconstruction in place of $h$ the model’s loss rises from ${losses.clean.toFixed(4)} to ` +
      `${losses.spliced.toFixed(4)}; with zeros it is ${losses.zero.toFixed(4)}. That counts as ` +
      `${(100 * lossRecovered).toFixed(0)} in 100 recovered, since zeros are far worse.`,
  ]
}

function adviceOn(recovered: number, explained: number): string {
  if (recovered >= 0.98)
    return (
      'Compare a looser one: it explains more, and where features are rare its ' +
      'directions turn away from them.'
    )
  return explained > 0.9
    ? 'A good reconstruction does not show that the directions are the features: make it ' +
        'stricter, and compare.'
    : 'So it has found neither the whole of the activations nor all of the features.'
}

export const LIMITS =
  'Features here are known, independent and linear by construction, so a direction can ' +
  'be right or wrong. In a ' +
  'language model nobody has the list, and features come in groups and hierarchies.'

export const TABLE_NOTE =
  'A feature is kept if its direction is longer than 0.5; the others are left out here. ' +
  'Nearest is the largest cosine with a direction of the dictionary; explained, the share of the variance.'
