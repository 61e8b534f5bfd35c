/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { ANALOGIES, RELATIONS, USUAL } from '#labs/word2vec'
import type { RelationName, RelationState, WordProgress } from '#labs/word2vec'

export const ASKS = 'Which analogies come out right because vectors know them, and which because of a rule?'

export const RELATION_LABELS: Readonly<Record<RelationName, string>> = {
  opposites: 'hot : cold',
  genders: 'man : woman',
  capitals: 'France : Paris',
  plurals: 'cat : cats',
  novel: 'the novel’s he : she',
}

/** Two places, with a proper minus. */
export function figureOf(value: number): string {
  return value
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00')
    .replace('-', '−')
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** The number of analogies that the pairs of a relation make: each with each other one. */
export function askedOf(relation: RelationName): number {
  const { length } = RELATIONS[relation].pairs
  return length * (length - 1)
}

const STORIES: Readonly<Record<RelationName, string>> = {
  opposites:
    'A grammar draws 8,000 sentences. In them *hot* and *cold* stand in the same places, so do *big* and ' +
    '*small*, and nothing sets hot off from cold as it sets big off from small.',
  genders:
    'A grammar draws 8,000 sentences. In them *king* and *queen* have the same throne and crown, and ' +
    'differ in he and she, beard and gown; so do eleven other pairs.',
  capitals:
    'A grammar draws 8,000 sentences. In them *france* and *paris* have the same cheese, and differ in ' +
    'borders and streets; so do eleven other pairs.',
  plurals:
    'A grammar draws 8,000 sentences. In them *cat* and *cats* have the same milk, and differ in is and ' +
    'are; so do eight other pairs.',
  novel:
    'Twenty chapters of Pride and Prejudice have 36,000 words, among them eleven pairs such as *he* and ' +
    '*she*.',
}

export function setUp(relation: RelationName): string {
  const [a, b, c, d] = ANALOGIES[relation]
  return (
    `${STORIES[relation]} Vectors are trained on them. Of ${askedOf(relation)} analogies such as ` +
    `$v_{${b}}-v_{${a}}+v_{${c}}\\approx v_{${d}}$, what share is answered right, if the three words of ` +
    'the query may not be the answer, as usual?'
  )
}

/** The findings for a trained relation. */
function verdict({ parallel, score }: RelationState): string {
  const [right, ofAll] = [score.right / score.asked, score.rightOfAll / score.asked]
  const said =
    `${percent(right)} are right with the words of the query excluded, and ${percent(ofAll)} if any word ` +
    `may be the answer; then the nearest is a word of the query in ${percent(score.query / score.asked)}. `
  if (right > 0.5 && parallel < 0.3)
    return (
      `${said}The offsets have nothing in common: two of them have a mean cosine of ` +
      `${figureOf(parallel)}. The answer is the nearest neighbour of the third word, and the rule takes ` +
      'away what is nearer.'
    )
  if (right > 0.5)
    return (
      `${said}Two offsets have a mean cosine of ${figureOf(parallel)}: ` +
      'the pairs share a direction, which the arithmetic adds.'
    )
  return (
    `${said}Two offsets have a mean cosine of ${figureOf(parallel)}: this text is too short for a ` +
    'direction.'
  )
}

export function whatToLookFor(progress: WordProgress, relation: RelationState, k: number): readonly string[] {
  const { words, geometry } = progress
  const { width } = USUAL
  return [
    verdict(relation),
    'Where pairs share a direction the second line follows the first, later; where they share none it stays ' +
      'down. The first line rises for both: with the rule, good neighbours are enough.',
    `A softmax over ${words.toLocaleString('en-GB')} words of width ${width} takes ` +
      `${(words * width).toLocaleString('en-GB')} multiply-adds a prediction, ${k + 1} products ` +
      `${((k + 1) * width).toLocaleString('en-GB')}: ${(words / (k + 1)).toFixed(0)} times fewer, whatever ` +
      'the width. With 50,000 words the factor is thousands.',
    `Two words have a mean cosine of ${figureOf(geometry.meanCosine)}, and of ` +
      `${figureOf(geometry.meanCentred)} once the mean vector is subtracted: the vectors share a ` +
      'direction. So a cosine is to be read beside the others of its model.',
  ]
}

export const UNTIL_TRAINED =
  'Watch whether the two lines rise together. The numbers follow here when the training has ended.'

export const LIMITS =
  'A grammar of nine kinds of sentence is not English: its opposites are interchangeable, real ones ' +
  'nearly so. The window here always has its full width, and the released code draws a narrower one. A ' +
  'word has one vector, so *bank* lies between shores and lenders. The novel shows what 36,000 words do ' +
  'not teach.'

export const TABLE_NOTE =
  '“Parallel” is the mean cosine of two offsets. “Query” counts how often the nearest of all words is one ' +
  'of the three of the query.'
