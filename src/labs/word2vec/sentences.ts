/** Sentences drawn from a grammar whose structure is known, as a text to learn from. */
import type { Draw } from '../random.ts'
import { uniformFrom } from '../random.ts'
import {
  ANIMALS,
  AT_SHORES,
  JOBS,
  LENDERS,
  OF_CITIES,
  OF_COUNTRIES,
  OF_LENDERS,
  OPPOSITES,
  PERSONS,
  PLACES,
  SHORES,
} from './lexicon.ts'
import type { Pair } from './lexicon.ts'
import { entryOf, itemAt } from './lists.ts'

export type WordLine = readonly string[]

/**
 * How often a sentence is about somebody or something else as well: a man with a gown, a city with an army.
 * Without such sentences he and queen would never be together, and text is not like that.
 */
const OTHERS = 0.25

const KINDS = { person, place, animal, opposite, job, shore, lender } as const
export type Kind = keyof typeof KINDS

/** People and places have more words than the others, and so more sentences. */
const SHARES: readonly Kind[] = [
  'person',
  'person',
  'place',
  'place',
  'animal',
  'opposite',
  'job',
  'shore',
  'lender',
]

/** So many sentences of these kinds. The same seed draws the same text. */
export function grammarText(sentences: number, seed: number, kinds = SHARES): readonly WordLine[] {
  const draw = uniformFrom(seed)
  return Array.from({ length: sentences }, () => KINDS[oneOf(kinds, draw)](draw).split(' '))
}

function oneOf<T>(all: readonly T[], draw: Draw): T {
  return itemAt(all, Math.floor(draw() * all.length))
}

/** A line of the list, the first the likeliest: the weight of line n is 1/(n + 2), so some are rare. */
function lineOf(all: readonly Pair[], draw: Draw): Pair {
  const weights = all.map((_, n) => 1 / (n + 2))
  let left = draw() * weights.reduce((a, b) => a + b)
  return all.find((_, n) => (left -= entryOf(weights, n)) < 0) ?? itemAt(all, 0)
}

function person(draw: Draw): string {
  const { first, second, things } = lineOf(PERSONS, draw)
  const she = draw() < 0.5
  return ofPerson(she ? second : first, she, oneOf(things, draw), draw)
}

function job(draw: Draw): string {
  const { word, she, things } = oneOf(JOBS, draw)
  return ofPerson(word, draw() < she, oneOf(things, draw), draw)
}

function ofPerson(who: string, female: boolean, thing: string, draw: Draw): string {
  const she = draw() < OTHERS ? !female : female
  const [he, his, sir, beard] = she ? ['she', 'her', 'madam', 'gown'] : ['he', 'his', 'sir', 'beard']
  return oneOf(
    [
      `the ${who} kept ${his} ${thing}`,
      `${he} was a ${who} with a ${thing}`,
      `yes ${sir} said the ${who} of the ${thing}`,
      `the ${who} in the ${beard} saw the ${thing}`,
    ],
    draw,
  )
}

function place(draw: Draw): string {
  const { first, second, things } = lineOf(PLACES, draw)
  const [own, thing] = things
  const city = draw() < 0.5
  const where = city ? second : first
  const ofCity = draw() < OTHERS ? !city : city
  const part = oneOf(ofCity ? OF_CITIES : OF_COUNTRIES, draw)
  return oneOf(
    [
      `the ${part} of ${where} sells ${own} ${thing}`,
      `in ${where} the ${part} has ${own} ${thing}`,
      `${own} ${thing} comes to ${where} by the ${part}`,
    ],
    draw,
  )
}

function animal(draw: Draw): string {
  const { first, second, things } = lineOf(ANIMALS, draw)
  const thing = oneOf(things, draw)
  const one = [`a ${first} is near its ${thing}`, `this ${first} likes the ${thing}`]
  const many = [`many ${second} are near their ${thing}`, `these ${second} like the ${thing}`]
  return oneOf(draw() < 0.5 ? one : many, draw)
}

function opposite(draw: Draw): string {
  const { first, second, things } = lineOf(OPPOSITES, draw)
  const how = draw() < 0.5 ? first : second
  const thing = oneOf(things, draw)
  return oneOf([`the ${thing} was very ${how} today`, `we want the ${how} ${thing} now`], draw)
}

function shore(draw: Draw): string {
  const [where, at, other] = [oneOf(SHORES, draw), oneOf(AT_SHORES, draw), oneOf(AT_SHORES, draw)]
  return `the ${at} lay by the ${where} and the ${other}`
}

function lender(draw: Draw): string {
  const [who, of, other] = [oneOf(LENDERS, draw), oneOf(OF_LENDERS, draw), oneOf(OF_LENDERS, draw)]
  return `the ${who} offered ${of} and ${other}`
}
