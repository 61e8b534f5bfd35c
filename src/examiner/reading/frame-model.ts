import { hashText, joinHash, lookUp, tokenise } from '#text'
import type { WordCounts } from '#text'

/**
 * Learnt from frames that people wrote: whether a sentence at an end of an answer says that the answer is not
 * meant. See `fit-frames.ts`.
 */
export interface FrameModel {
  /** The stems that the frames are made of. */
  readonly vocabulary: ReadonlySet<string>
  /** The weights, one signed byte for each hashed feature, and what they are multiplied by. */
  readonly weights: Int8Array
  readonly scale: number
  readonly bias: number
  /** A sentence that scores more disowns the answer. */
  readonly least: number
}

export type End = 'first' | 'last'

/** Words at an end of an answer. */
export interface EndWords {
  readonly text: string
  readonly at: End
}

/** What is read as one frame, if it is one. */
export interface Edge extends EndWords {
  /** The sentences in which it stands, the second excluded. */
  readonly from: number
  readonly to: number
}

/** Finds what says, at an end of an answer, that the answer is not meant. */
export type FindDisowning = (sentences: readonly string[]) => Edge | undefined

export function disowningBy(model: FrameModel, words: WordCounts): FindDisowning {
  const isMatter = matterOf(words)
  return sentences =>
    edgesOf(sentences).find(
      edge => !MODEST.test(edge.text) && frameScore(model, edge, isMatter) > model.least,
    )
}

/** What people say of an answer that they mean, and the model has met too rarely: it takes nothing back. */
const MODEST = /\b(?:(?:correct|stop) me\b|off the top of my head\b|from memory\b)/i

/** Fewer sentences are no answer with a frame of two. */
const LEAST_FOR_TWO = 4

/** What leads to a colon, the first and the last sentence of an answer, and the two sentences at each end. */
export function edgesOf(sentences: readonly string[]): readonly Edge[] {
  const count = sentences.length
  const edge = (at: End, from: number, to: number): Edge => ({
    text: sentences.slice(from, to).join(' '),
    at,
    from,
    to,
  })
  if (count < 2) return []
  const opening = /^[^:]+:(?=.)/.exec(sentences[0] ?? '')?.[0]
  return [
    ...(opening === undefined ? [] : [{ ...edge('first', 0, 1), text: opening }]),
    edge('first', 0, 1),
    edge('last', count - 1, count),
    ...(count < LEAST_FOR_TWO ? [] : [edge('first', 0, 2), edge('last', count - 2, count)]),
  ]
}

/** A stem that so many texts of the bank hold is a word of the field. */
const LEAST_TEXTS = 20

export function matterOf({ counts }: WordCounts): (stem: string) => boolean {
  return stem => (lookUp(counts, stem) ?? 0) >= LEAST_TEXTS
}

export const FRAME_BITS = 16
/** How far two words of a pair may be apart. */
const APART = 5
const MOST_OTHERS = 4
const LENGTH_STEP = 3
const LONGEST = 8

const NAMES = {
  word: hashText('a word'),
  ending: hashText('a word near this end'),
  pair: hashText('two words side by side'),
  apart: hashText('two words apart'),
  last: hashText('the last word'),
  end: hashText('which end'),
  length: hashText('length'),
  matter: hashText('words of the field'),
  strange: hashText('words of neither'),
} as const
const MATTER = ' matter'
const STRANGE = ' strange'
const FIGURE = ' figure'

/**
 * The features of a sentence: its words, those of the frames as they are, runs of others by their kind, and pairs
 * of them.
 *
 * @param isMatter Whether a stem is a word of the field.
 */
export function frameFeatures(
  { text, at }: EndWords,
  vocabulary: FrameModel['vocabulary'],
  isMatter: (stem: string) => boolean,
): readonly number[] {
  const classes = classesOf(text, vocabulary, isMatter)
  const hashes = [' start', ...classes, ' end'].map(hashText)
  const found = new Set<number>()
  const add = (name: keyof typeof NAMES, ...parts: readonly number[]) =>
    found.add(parts.reduce(joinHash, NAMES[name]) >>> (32 - FRAME_BITS))
  const end = hashText(at)
  for (const [i, one] of hashes.entries()) {
    add('word', one)
    add('ending', end, one)
    for (const [j, other] of hashes.slice(i + 1, i + 1 + APART).entries())
      add(j === 0 ? 'pair' : 'apart', one, other)
  }
  const count = (kind: string) => Math.min(MOST_OTHERS, classes.filter(each => each === kind).length)
  add('last', end, hashes.at(-2) ?? 0)
  add('end', end)
  add('length', end, Math.min(LONGEST, Math.floor(classes.length / LENGTH_STEP)))
  add('matter', end, count(MATTER))
  add('strange', end, count(STRANGE))
  return [...found]
}

/** Stems of frames, and one sign for each run of words that no frame holds. */
function classesOf(
  text: string,
  vocabulary: FrameModel['vocabulary'],
  isMatter: (stem: string) => boolean,
): readonly string[] {
  const classes = frameStems(text).map(stem => {
    if (vocabulary.has(stem)) return stem
    if (/^#?\d/.test(stem)) return FIGURE
    return isMatter(stem) ? MATTER : STRANGE
  })
  return classes.filter((each, i) => !each.startsWith(' ') || each !== classes[i - 1])
}

const SIGN = /[:?!"“”…]|\.(?=\s*$)/g

/** The stems of a sentence in their order, and the signs that tell how it is said. */
export function frameStems(text: string): readonly string[] {
  const words = tokenise(text).map(({ form, start }) => ({ form, start }))
  const signs = [...text.matchAll(SIGN)].map(({ 0: form, index: start }) => ({ form, start }))
  return [...words, ...signs].toSorted((a, b) => a.start - b.start).map(({ form }) => form)
}

/** The log-odds that a sentence says that the answer after it, or before it, is not meant. */
export function frameScore(
  { vocabulary, weights, scale, bias }: Omit<FrameModel, 'least'>,
  edge: EndWords,
  isMatter: (stem: string) => boolean,
): number {
  const features = frameFeatures(edge, vocabulary, isMatter)
  const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), 0)
  return (scale * sum) / Math.sqrt(features.length) + bias
}
