/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { atRatio, lossOf, ratioOf, spending, trainingFlops } from '#labs/scaling'
import { amount, formulaOf, perCent } from './figures.ts'
import { sizeLeft } from './knobs.ts'
import type { ScalingView } from './knobs.ts'

export const ASKS = 'Which size of model spends a budget best, and which once serving counts?'

export function setUp(flops: number, multiple: number): string {
  return (
    'Training takes $6ND$ FLOPs for $N$ parameters and $D$ tokens, and serving $2N$ for each token. ' +
    `Take the model with the lowest loss for ${formulaOf(flops)} FLOPs of training. ` +
    `${servedText(multiple)} ` +
    'Another model has the same loss and needs the least compute for training and serving together. ' +
    'How large is it, in per cent of the first?'
  )
}

function servedText(multiple: number): string {
  if (multiple === 0) return 'Nothing is served.'
  const times = multiple === 1 ? '' : `${multiple} times `
  return `It will serve ${times}as many tokens as it was trained on.`
}

export function whatToLookFor(view: ScalingView): readonly string[] {
  const { law, flops, multiple, optima } = view
  const { trainingOnly, lifetime, share } = optima
  const lowest = lossOf(law, trainingOnly)
  const off = (factor: number) =>
    (lossOf(law, spending(flops, factor * trainingOnly.parameters)) - lowest).toFixed(3)
  const rule = lossOf(law, atRatio(flops)) - lowest
  return [
    `The budget is spent best on ${amount(trainingOnly.parameters)} parameters and ` +
      `${amount(trainingOnly.tokens)} tokens, ${ratioOf(trainingOnly).toFixed(0)} per parameter. ` +
      `Twenty per parameter lose ${rule < 0.00005 ? 'less than 0.0001' : rule.toFixed(4)} nats.`,
    `The valley is flat: half the size loses ${off(0.5)} nats, twice the size ${off(2)}. So a ` +
      'smaller model can make up for its size with a little more training.',
    multiple === 0
      ? 'With nothing served the two optima are one. Raise the tokens served.'
      : `With serving counted the best size is ${amount(lifetime.parameters)}, ` +
        `${perCent(sizeLeft(view))} of it, on ${amount(lifetime.tokens)} tokens: ` +
        `${ratioOf(lifetime).toFixed(0)} per parameter. Training takes ` +
        `${(trainingFlops(lifetime) / flops).toFixed(2)} times the budget, and both together ` +
        `${perCent(100 * share)} of what they would.`,
    'Change the budget: the share of the size stays. Change the constants: as printed, the optimum ' +
      'moves to more tokens per parameter, and further the larger the budget.',
  ]
}

export const LIMITS =
  'A trained model. The curves are $L=E+A/N^\\alpha+B/D^\\beta$ with the constants of Hoffmann et ' +
  'al. (2022), as printed or as Besiroglu et al. (2024) fitted them again, and far from the runs ' +
  'behind them they are a guess. Serving is counted in FLOPs, so neither its memory nor its prompts ' +
  'are priced apart.'

export const TABLE_NOTE =
  'Loss in nats per token, with the budget spent on the size. The other columns keep the lowest loss ' +
  'instead; training, serving and both are in multiples of the budget.'
