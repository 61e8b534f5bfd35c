/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import type { Corpus, OrderResult, Smoothing } from '#labs/n-grams'

export const ASKS =
  'How much of a new chapter has a table of counts never seen, and what does smoothing do about it?'

export const SMOOTHING_NAMES: Readonly<Record<Smoothing, string>> = {
  none: 'none',
  'add-one': 'add-one',
  'add-0.01': 'add-0.01',
  'kneser-ney': 'Kneser–Ney',
}

function runsOf(order: number): string {
  return order === 1 ? 'words' : `runs of ${order} words`
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`
}

export function figure(perplexity: number): string {
  if (perplexity === Infinity) return '∞'
  return perplexity < 100 ? perplexity.toFixed(1) : Math.round(perplexity).toLocaleString('en-GB')
}

export function setUp(chapters: number, order: number, { training, vocabulary }: Corpus): string {
  return (
    `A table counts all ${runsOf(order)} in ${chapters} chapters of a novel: ` +
    `${training.length.toLocaleString('en-GB')} words and marks, ` +
    `${vocabulary.length.toLocaleString('en-GB')} different ones. Words that the chapters have only once, ` +
    `or not at all, are one word, \`<unk>\`. What share of the ${runsOf(order)} in the next two chapters ` +
    'is not in the table?'
  )
}

interface SampleFacts {
  readonly words: number
  /** The longest run that stands in the training text word for word. */
  readonly copied: number
}

export function whatToLookFor(result: OrderResult, sample: SampleFacts): readonly string[] {
  const { order, unseen, perplexity, types, possible, onItsOwnText } = result
  return [
    (order === 1
      ? 'Every word is known, since rare ones count as `<unk>`. '
      : `Every word is known, and still ${percent(unseen)} of the ${runsOf(order)} are new. `) +
      `The table holds ` +
      `${types.toLocaleString('en-GB')} of ${scientific(possible)} possible ones: each word more ` +
      'multiplies what is possible by the vocabulary, and the text stays as long as it is.',
    order === 1
      ? 'With single words nothing is unseen, so plain counts give a finite perplexity. From two words on, ' +
        'one unseen run has probability 0, and the perplexity is infinite.'
      : 'Without smoothing, one unseen run has probability 0 and makes the perplexity infinite. On its own ' +
        `text the same table has ${figure(onItsOwnText)}: it remembers, and does not predict.`,
    `Add-one has ${figure(perplexity['add-one'])}, Kneser–Ney ${figure(perplexity['kneser-ney'])}. Add-one ` +
      'treats all unseen words alike, and there are so many that they take most of the probability; so its ' +
      'line rises with the order. Kneser–Ney asks a shorter history, so a longer one does little harm.',
    `The longest run that the sample has from the text, word for word, is ${sample.copied} of ` +
      `${sample.words} words. Set the order to 5 without smoothing: it recites. With add-one ` +
      'nearly any word follows.',
  ]
}

/** Large numbers as a power of ten, since nobody counts their digits. */
function scientific(value: number): string {
  if (value < 1e7) return value.toLocaleString('en-GB')
  const power = Math.floor(Math.log10(value))
  return `$${(value / 10 ** power).toFixed(1)}\\cdot 10^{${power}}$`
}

export const LIMITS =
  'Large texts. More words make longer histories worth while, and leave long runs unseen still. ' +
  'A choice of chapters has its own vocabulary, and `<unk>` is an easy word to predict: perplexities ' +
  'compare within one choice, not between two.'

export const TABLE_NOTE =
  'Stored and possible count different runs. All perplexities are on the two chapters held out, but for ' +
  'the last column: plain counts on the text that they were counted in.'
