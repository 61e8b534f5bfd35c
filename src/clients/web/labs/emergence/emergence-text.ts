/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { sizeFor, SMOOTH, toldFromSmall } from '#labs/emergence'
import type { TestedModel } from '#labs/emergence'
import { ASKED_SIZE } from './knobs.ts'
import { shareText, sizeText, tokensText } from './figures.ts'

export const ASKS = 'Does the ability appear suddenly, or does the ruler see only whole answers?'

export function setUp(length: number): string {
  return (
    `A family of models gets steadily better: at ${sizeText(ASKED_SIZE)} parameters nine tokens in ten are ` +
    'right, each ' +
    `independently. An answer has ${length === 1 ? 'one token' : `${length} tokens`}, and the test counts it only ` +
    'if all are right. What share of its answers counts?'
  )
}

export function whatToLookFor(
  models: readonly TestedModel[],
  { length, items }: { readonly length: number; readonly items: number },
): readonly string[] {
  const asked = models.findIndex(({ size }) => Math.abs(size / ASKED_SIZE - 1) < 1e-6)
  const [here, next, last] = [models[asked], models[asked + 1], models.at(-1)]
  if (!here || !next || !last) return []
  return [
    `At ${sizeText(here.size)} the score is $p^L$, ${shareText(here.token)} to the power of ${length}: ` +
      `${shareText(here.whole)}. At ${sizeText(next.size)} it is ${shareText(next.whole)}. The expected number of ` +
      `wrong tokens only goes from ${tokensText(here.wrong)} to ${tokensText(next.wrong)}: same models, another ruler.`,
    unseen(models, items),
    'The loss of the right answer is a straight line on axes of powers of ten. Drawn through the five ' +
      'smallest models, ' +
      `it says ${shareText(toldFromSmall(length, last.size))} for ${sizeText(last.size)}; it is ` +
      `${shareText(last.whole)}. From scores of zero nothing can be extrapolated.`,
    `Half of the answers are right from ${sizeText(sizeFor(SMOOTH, 0.5, length))} parameters on; of answers of one ` +
      `token from ${sizeText(sizeFor(SMOOTH, 0.5, 1))}. A longer answer comes later. Where only whole answers are ` +
      'of use, as with programs, that late rise is what users meet.',
  ]
}

function unseen(models: readonly TestedModel[], items: number): string {
  const zeros = models.filter(({ solved }) => solved === 0)
  const largest = zeros.at(-1)
  if (!largest)
    return (
      `Every model solves some of the ${items} items here. Take longer answers or fewer items to lose ` +
      'the small ones.'
    )
  const missed = (1 - largest.whole) ** items
  return (
    `Here ${zeros.length === 1 ? 'one model shows' : `${zeros.length} models show`} 0 of ${items}. None of them is at zero: ` +
    `the largest, ${sizeText(largest.size)}, is right in ${shareText(largest.whole)} of answers, and a ` +
    `test of ${items} ` +
    `items misses that in ${shareText(missed)} of cases. More items, or many tries at each, would show it.`
  )
}

export const LIMITS =
  'Whether jumps remain that no metric makes, such as abilities that begin below some pretraining loss. The loss ' +
  'of this family falls by a power law because it was made so, tokens are right independently, and nothing here ' +
  'was trained. Multiple choice depends on the wrong options too.'

export const TABLE_NOTE =
  'Shares are computed; solved is drawn. The loss is $-\\ln p^L$, in nats of a whole answer.'
