import { hashText, joinHash, lookUp, tokenise } from '#text'
import type { WordCounts } from '#text'

/**
 * A model fitted on frames that people wrote: whether a sentence at an end of an answer says that the
 * answer is not meant. See `fit-frames.ts`.
 */
export interface FrameModel {
  /** The stems that the frames are made of. */
  readonly vocabulary: ReadonlySet<string>
  /** The weights, one signed byte for each hashed feature, and the factor that scales them. */
  readonly weights: Int8Array
  readonly scale: number
  readonly bias: number
  /** The threshold: a sentence that scores more disowns the answer. */
  readonly least: number
}

export type End = 'first' | 'last'

/** Words at an end of an answer. */
export interface EndWords {
  readonly text: string
  readonly at: End
}

/** A stretch at an end of an answer that is read as one frame. */
export interface Edge extends EndWords {
  /** The sentences in which it stands, the second excluded. */
  readonly from: number
  readonly to: number
}

/** Finds the stretch, at an end of an answer, that says that the answer is not meant. */
export type FindDisowning = (sentences: readonly string[]) => Edge | undefined

export function disowningBy(model: FrameModel, words: WordCounts): FindDisowning {
  const isMatter = matterOf(words)
  return sentences =>
    edgesOf(sentences).find(
      edge =>
        SPEAKS_OF_IT.test(edge.text) &&
        !MODEST.test(edge.text) &&
        frameScore(model, edge, isMatter) > model.least,
    )
}

/** Modest phrases in earnest answers, too rare in the training texts: they take nothing back. */
const MODEST = /\b(?:(?:correct|stop) me\b|off the top of my head\b|from memory\b)/i

/**
 * Words of truth and error, of belief, jest and supposition, of other speakers, or of what was said. A sentence
 * without one is about the matter, whatever it resembles: `First the cases:` disowns nothing.
 */
const VOICES = [
  String.raw`not|never|no(?:body|ne|thing)?|true|truth|untrue|false\w*|wrong\w*|incorrect\w*|right|lies?`,
  String.raw`lying|lied|err(?:or|s)?|mistak\w*|nonsense|rubbish|bogus|fak\w+|hoax|myth\w*|fairy`,
  String.raw`fiction\w*|invent\w*|ma(?:de|king) (?:it|this|that|all|every\w*) ?up|made up|jok\w+|jest\w*`,
  String.raw`kidding|iron\w*|sarcas\w*|parod\w*|satir\w*|april|prank\w*|teas\w*|believ\w*|think\w*`,
  String.raw`thought|opinion|guess\w*|doubt\w*|suppos\w*|assum\w*|imagin\w*|pretend\w*|hypothe\w*|if`,
  String.raw`whether|would|could|might|perhaps|maybe|dream\w*|mean(?:t|s|ing)?|seriou\w*|say\w*|said`,
  String.raw`told|tells?|claim(?:ed|ing)|heard|hears?|read|according|quot\w+|cit\w+|colleague\w*|people`,
  String.raw`someone|somebody|they|he|she|his|her|their|candidate\w*|parrot\w*|opposite|contrary`,
  String.raw`reverse\w*|den(?:y|ies|ied|ying)|reject\w*|refut\w*|disagree\w*|retract\w*|withdr\w*`,
  String.raw`take (?:it|this|that|all|everything) back|ignor\w*|forget|discard\w*|disregard\w*|delet\w*`,
  String.raw`scrap\w*|strike|trust\w*|bad|worst|poor|test\w*|trap\w*|trick\w*|example of|exercise`,
  String.raw`counter\w*|don['’]?t|isn['’]?t|wasn['’]?t|hold|holds|stand by|agree\w*`,
]
const SPEAKS_OF_IT = new RegExp(String.raw`\b(?:${VOICES.join('|')})\b|[?“"]`, 'iu')

/** The fewest sentences of an answer in which two at an end are read as one frame. */
const LEAST_FOR_TWO = 4

/** The words up to a first colon, the first and the last sentence, and the two sentences at each end. */
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

/** The number of texts in the bank from which a stem counts as a word of the field. */
const LEAST_TEXTS = 20

export function matterOf({ counts }: WordCounts): (stem: string) => boolean {
  return stem => (lookUp(counts, stem) ?? 0) >= LEAST_TEXTS
}

export const FRAME_BITS = 16
/** The greatest distance between the two words of a pair. */
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
 * The features of a sentence: its words and pairs of them. Stems of frames stay as they are; runs of other
 * words are replaced by their kind.
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
