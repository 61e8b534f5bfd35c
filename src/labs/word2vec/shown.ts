/** The analogies and words that the page shows of each text. */
import type { RelationName } from './analogies.ts'
import type { TextName } from './texts.ts'

type Four = readonly [a: string, b: string, c: string, d: string]

/** a is to b as c is to d. */
export const ANALOGIES: Readonly<Record<RelationName, Four>> = {
  opposites: ['hot', 'cold', 'big', 'small'],
  genders: ['man', 'woman', 'king', 'queen'],
  capitals: ['france', 'paris', 'italy', 'rome'],
  plurals: ['cat', 'cats', 'dog', 'dogs'],
  novel: ['he', 'she', 'father', 'mother'],
}

/** Words whose neighbours can be shown. */
export const SHOWN_WORDS: Readonly<Record<TextName, readonly string[]>> = {
  grammar: ['hot', 'king', 'paris', 'bank', 'the'],
  novel: ['he', 'mother', 'sister', 'very', 'letter'],
}
