/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { MERGES_LEARNT } from '#labs/perplexity'
import type { ScoredText, Tokenisation } from '#labs/perplexity'

export const ASKS = 'Why can the model with the lower perplexity be the worse one?'

export const NAMES: Readonly<Record<Tokenisation, string>> = {
  characters: 'letters',
  pieces: 'pieces',
  words: 'words',
}

export function figure(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0)
}

/** The perplexity at a slider position, which is in bits a token. */
export function asPerplexity(bits: number): string {
  return figure(2 ** bits)
}

export function hundredths(value: number): string {
  return value.toFixed(2)
}

export function setUp(letters: ScoredText, chapters: number): string {
  const from = chapters === 1 ? 'the first chapter' : `the first ${chapters} chapters`
  return (
    `A model of letters learnt from ${from} of a novel. On the text in the field, ` +
    `${letters.bytes} bytes long, its perplexity is ${figure(letters.perplexity)}. A second model learnt ` +
    'from the same text, ' +
    'but its tokens are words; a word that it does not know is spelt in letters. What is its perplexity?'
  )
}

export function whatToLookFor(scores: readonly ScoredText[], cut: Tokenisation): readonly string[] {
  const of = (name: Tokenisation) => scores.find(({ tokenisation }) => tokenisation === name)
  const [here, letters, words] = [of(cut), of('characters'), of('words')]
  if (!here || !letters || !words) return []
  const nats = here.natsPerToken * here.tokens
  return [
    `One loss: the model of ${NAMES[cut]} gives the whole text ${figure(nats)} nats. Over ${here.tokens} ` +
      `tokens that is ${hundredths(here.natsPerToken)} nats or ${hundredths(here.bitsPerToken)} bits a token, ` +
      `and $e^{${hundredths(here.natsPerToken)}}=2^{${hundredths(here.bitsPerToken)}}=` +
      `${figure(here.perplexity)}$. Over ${here.bytes} bytes it is ${hundredths(here.bitsPerByte)} bits a byte.`,
    verdict(letters, words),
    `A token of the words is ${figure(words.bytes / words.tokens)} bytes long, a letter is one. So the model ` +
      `of words is asked less often, and each of its choices is harder. Perplexity divides by tokens, and ` +
      'the tokens differ; the bytes are the same for all.',
    `By the chain rule the text has one probability, the product over its tokens: about ` +
      `$10^{-${(nats / Math.LN10).toFixed(0)}}$ for ${NAMES[cut]}. An arithmetic coder would need ` +
      `${Math.ceil((here.bitsPerByte * here.bytes) / 8)} bytes for it, ` +
      `${(100 * here.compressedShare).toFixed(0)}\u00A0% of the raw text.`,
  ]
}

function verdict(letters: ScoredText, words: ScoredText): string {
  const figures =
    `Letters: perplexity ${figure(letters.perplexity)} and ${hundredths(letters.bitsPerByte)} bits a byte. ` +
    `Words: ${figure(words.perplexity)} and ${hundredths(words.bitsPerByte)}. `
  if (Math.abs(words.bitsPerByte - letters.bitsPerByte) < 0.01)
    return `${figures}By the byte the two are equal, and perplexity alone tells them apart.`
  if (words.bitsPerByte < letters.bitsPerByte && words.perplexity > letters.perplexity)
    return `${figures}The lower perplexity belongs to the worse model of this text: the lines cross.`
  if (words.bitsPerByte > letters.bitsPerByte)
    return `${figures}Here the letters are better by both; give the models more chapters or less context.`
  return `${figures}Here the words are better by both.`
}

export const LIMITS =
  'Only the cut that the tokeniser makes is scored, so bits a byte are an upper bound: a model of pieces also ' +
  'gives probability to other cuts of the same bytes. The models are n-grams of one novel, and a number says ' +
  'nothing of how useful a model is.'

export const TABLE_NOTE =
  `Pieces are byte-pair encoding with ${MERGES_LEARNT} merges. All three are Kneser–Ney models over their tokens, ` +
  'with every byte in the vocabulary. The last column is the coded text as a share of the raw one.'
