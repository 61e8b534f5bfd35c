/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import type { CollapseFigures } from '#labs/collapse'
import { chainsFor, DOCUMENTS, GENERATIONS, TOPICS } from './knobs.ts'
import type { Way } from './knobs.ts'

export const ASKS = 'How much of the variance is left when each model is fitted to samples of the one before?'

/** A share in hundredths; small ones keep their digits. */
export function ofHundred(share: number): string {
  const percent = 100 * share
  return percent >= 10 ? percent.toFixed(0) : percent >= 1 ? percent.toFixed(1) : percent.toPrecision(1)
}

const FATES: Readonly<Record<Way, string>> = {
  replace: 'The samples of earlier generations are thrown away.',
  tenth:
    'A tenth of each generation’s samples is drawn anew from the real distribution; ' +
    'earlier ones are thrown away.',
  accumulate:
    'All earlier samples are kept, the first, real ones among them, and each fit is to all of them.',
}

export function setUp(n: number, way: Way): string {
  return (
    `The real distribution is $N(0,1)$. Each generation draws ${n} samples from the fit before it, and is fitted ` +
    `to samples by maximum likelihood. ${FATES[way]} Count the variance as 100 at first. How much of it is left ` +
    `after ${GENERATIONS} generations, on average over ${chainsFor(n)} chains?`
  )
}

export function whatToLookFor(n: number, way: Way, figures: CollapseFigures): readonly string[] {
  const { average, expected, error, median, topics, common } = figures
  const [last, closed, left] = [average, expected, topics].map(values => values.at(-1) ?? NaN)
  return [
    `${ofHundred(last ?? NaN)} of 100 are left on average, with a standard error of ` +
      `${ofHundred(error)}, and the closed form says ${ofHundred(closed ?? NaN)}. ` +
      FORMS[way](n),
    `Half of the chains end below ${ofHundred(median)}. A few wide chains hold the average up, and one model is ` +
      'one chain.',
    `The same loop with ${TOPICS} topics and ${DOCUMENTS} documents a generation: one generation knows ` +
      `${topics[1]} of the topics, the last ${left}. ` +
      ((left ?? NaN) < (topics[1] ?? NaN)
        ? `Of the fifty most common, ${common.at(-1)} are left: the tail goes first, and an average over documents ` +
          'hardly shows it.'
        : 'What the first sample missed was of the tail; an average over documents hardly shows it.'),
    way === 'replace'
      ? 'A topic that is lost stays lost, since the next model has nothing to learn it ' +
        'from. Let data accumulate, or a tenth be real, and compare.'
      : 'Replace all data, and the loss goes on without end. What is kept decides, not ' +
        'that data are generated.',
  ]
}

const FORMS: Readonly<Record<Way, (n: number) => string>> = {
  replace: n =>
    `Each fit takes $1/n$ of the variance: $(1-1/${n})^{${GENERATIONS}}$. ` +
    'The mean wanders as much as the variance shrinks.',
  tenth: () => 'The real tenth pulls mean and variance back, and the two forces come to a balance.',
  accumulate: n =>
    `Generation $t$ takes only $1/(nt^2)$, for its samples are one part in $t$. As ` +
    `$\\sum 1/t^2=\\pi^2/6$, at ` +
    `least ${ofHundred(Math.exp(-(Math.PI ** 2) / 6 / (n - 1)))} of 100 remain, however long it goes on.`,
}

export const LIMITS =
  'Other causes than sampling. A model that cannot express its data, or is not trained to the end, adds errors of ' +
  'its own, and keeping only samples that a checker passes can turn the loss into a gain.'

export const TABLE_NOTE =
  'Variance is 100 at the start. Topics are those that the generation can still produce.'
