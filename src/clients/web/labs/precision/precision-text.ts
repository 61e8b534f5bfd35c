/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { leastSubnormal, SPREAD, VOCABULARY } from '#labs/precision'
import type { Fate } from '#labs/precision'
import { asPercent, raised, scaleText, sizeText } from './figures.ts'
import { FORMAT_OF } from './knobs.ts'
import type { StoredIn } from './knobs.ts'

const WORDS = VOCABULARY.toLocaleString('en-GB')

export const ASKS = 'How many gradients become zero in 16 bits, and what does a loss scale save?'

export function setUp(format: StoredIn, power: number, tokens: number): string {
  const scaled = power === 0 ? '' : `, and the loss is multiplied by ${scaleText(power)}`
  return (
    `A language model with a vocabulary of ${WORDS} sees a batch of $N=${tokens}$ tokens. The gradient of ` +
    'the mean cross-entropy by a logit is $(p-y)/N$. Logits are normal with a deviation of ' +
    `${SPREAD}${scaled}. The gradients are stored in ${format}. What share of them becomes zero?`
  )
}

interface Fates {
  readonly here: Fate
  /** The same format without a scale, and with 1,024. */
  readonly plain: Fate
  readonly scaled: Fate
}

export function whatToLookFor(fates: Fates, format: StoredIn, power: number): readonly string[] {
  const { here, plain, scaled } = fates
  const least = leastSubnormal(FORMAT_OF[format])
  return [
    `The smallest number of ${format} is ${sizeText(least)}, or 2${raised(Math.log2(least))}. What is at most ` +
      `half of that becomes zero: ${asPercent(here.zero)} at a scale of ${scaleText(power)}. ` +
      (here.zero > 0
        ? 'No single token is to blame: the mean over the batch divides every gradient by $N$.'
        : 'No gradient here is so small.'),
    `Without a scale ${asPercent(plain.zero)} become zero; with one of 1,024 it is ${asPercent(scaled.zero)}. ` +
      'It moves the bars ten places to the right and changes nothing else, since the gradients are divided ' +
      'by it in fp32 before the update.',
    here.overflow > 0
      ? `At this scale ${asPercent(here.overflow)} overflow: the step is skipped and the scale halved.`
      : 'Nothing overflows until the scale is too large. Dynamic scaling raises it until something ' +
        'overflows, skips that step, and halves it.',
    `${format === 'bf16' ? 'In' : 'Choose'} bf16${format === 'bf16' ? '' : ':'} nothing is lost, at any scale. ` +
      'Its gaps are eight times those of fp16, so what suffers is the ' +
      'weight: 1 plus 0.001 is 1, a thousand times over. No scale helps there; the last table has what does.',
  ]
}

export const LIMITS =
  'Training. These are the gradients by the logits, where they enter the network; deeper down their sizes ' +
  'depend on the model. The logits are drawn, not learnt. Hardware may also flush subnormal numbers to zero, ' +
  'which loses more.'

export const FORMAT_NOTE =
  'The smallest number is subnormal: it has one significant bit. E4M3 has no infinity, so what is too large ' +
  'is NaN. The last column adds 1 to a sum 5,000 times and rounds each time: it stops where 1 is half a gap.'
