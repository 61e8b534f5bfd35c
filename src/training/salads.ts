/** Salads: the words of good answers without their statements. A reader of words alone would credit them. */
import type { Question } from '#domain'
import { randomFromNumber } from '#domain'
import { shuffled } from './shuffled.ts'
import { plainSentences } from './sentences.ts'

interface Salad {
  readonly name: string
  readonly toss: (answer: string, seed: number) => string
}

export const SALADS: readonly Salad[] = [
  {
    name: 'shuffled over the answer',
    toss: (answer, seed) => inOrder(answer, words => shuffled(words, seed)),
  },
  {
    name: 'shuffled within sentences',
    toss: (answer, seed) =>
      plainSentences(answer)
        .map((sentence, i) => inOrder(sentence, words => shuffled(words, seed * 1000 + i)))
        .join(' '),
  },
  { name: 'backwards', toss: answer => inOrder(answer, words => words.toReversed()) },
  {
    name: 'alphabetical',
    // By code units, since the order of a locale differs between machines.
    toss: answer =>
      inOrder(answer, words => words.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))),
  },
]

/** The words in another order, cut into as many sentences of the same lengths. */
function inOrder(answer: string, order: (words: readonly string[]) => readonly string[]): string {
  const sentences = plainSentences(answer).map(bareWords)
  const words = order(sentences.flat())
  let from = 0
  return sentences
    .filter(own => own.length > 0)
    .map(own => {
      const part = words.slice(from, from + own.length).join(' ')
      from += own.length
      return `${part}.`
    })
    .join(' ')
}

function bareWords(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map(word => word.replace(/^[("'“]+|[.,;:!?)"'”]+$/g, ''))
    .filter(word => word !== '')
}

const VERBS = (
  'increases reduces replaces needs computes stores normalises predicts controls follows weights scales ' +
  'prevents causes improves encodes filters selects limits approximates'
).split(' ')
const SENTENCES = 50
const LEAST_LETTERS = 4
const NO_NOUN = new Set(
  'about does from have into that them then there they this what when where which with would your'.split(' '),
)

/** Fifty sentences "The A verbs the B.", A and B from the concepts and the words of the question. */
export function verbSalad(question: Pick<Question, 'prompt' | 'concepts'>, seed: number): string {
  const random = randomFromNumber(seed)
  const asked = bareWords(question.prompt)
    .map(word => word.toLowerCase())
    .filter(word => word.length >= LEAST_LETTERS && !NO_NOUN.has(word))
  const nouns = [...new Set([...question.concepts, ...asked])]
  const any = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? ''
  return Array.from({ length: SENTENCES }, () => `The ${any(nouns)} ${any(VERBS)} the ${any(nouns)}.`).join(
    ' ',
  )
}
