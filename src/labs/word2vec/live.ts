/** The training that the page shows, with the data for its pictures at each report. */
import { alongOffset, analogyTarget, parallelism, RELATION_NAMES, RELATIONS, scoreOf } from './analogies.ts'
import type { Placed, RelationName, Score } from './analogies.ts'
import { geometryOf } from './geometry.ts'
import type { Geometry } from './geometry.ts'
import { itemAt } from './lists.ts'
import { nearest, vectorOf } from './nearest.ts'
import type { Near } from './nearest.ts'
import { ANALOGIES, SHOWN_WORDS } from './shown.ts'
import { LEAST, trainingText } from './texts.ts'
import type { TextName } from './texts.ts'
import { trainOn, USUAL } from './train.ts'
import type { Embedding, Method } from './train.ts'
import { dropRate, noiseShares } from './vocabulary.ts'

export interface WordSettings {
  readonly text: TextName
  readonly method: Method
  readonly window: number
  readonly negatives: number
  readonly seed: number
}

/** The state of a relation: the count of right answers, and the positions of its pairs. */
export interface RelationState {
  readonly relation: RelationName
  readonly score: Score
  readonly parallel: number
  readonly placed: readonly Placed[]
  readonly nearest: readonly Near[] // to the target of the example
}

export interface Neighbours {
  readonly word: string
  readonly byCosine: readonly Near[]
  readonly byProduct: readonly Near[]
}

export interface WordProgress {
  readonly step: number // sentences read
  readonly steps: number
  readonly losses: readonly (readonly [step: number, loss: number])[]
  readonly words: number
  readonly predictions: number
  readonly standings: readonly RelationState[]
  /** The shares of right answers of each relation in the course of the training. */
  readonly course: readonly CoursePoint[]
  readonly neighbours: readonly Neighbours[]
  readonly geometry: Geometry
  readonly frequencies: readonly Frequency[]
}

/** The treatment of a word by its frequency: subsampling, and its share of the noise. */
interface Frequency {
  readonly word: string
  readonly share: number // of the text
  readonly kept: number // of its occurrences, after subsampling
  readonly noise: number // its share of the words of noise
}

interface CoursePoint {
  readonly step: number
  readonly right: Readonly<Partial<Record<RelationName, readonly [right: number, rightOfAll: number]>>>
}

const EPOCHS: Readonly<Record<TextName, number>> = { grammar: 20, novel: 12 }
/** CBOW divides its gradient by the words of the window, and needs longer steps. */
const RATES: Readonly<Record<Method, number>> = { 'skip-gram': 0.05, cbow: 0.2 }
const REPORTS = 60

export function* trainWords(settings: WordSettings, sentences?: number): Generator<WordProgress> {
  const { text: name, method, ...others } = settings
  const text = trainingText(name, settings.seed, sentences)
  const epochs = EPOCHS[name]
  const recipe = { ...USUAL, ...others, method, epochs, least: LEAST[name], rate: RATES[method] }
  const steps = text.length * epochs
  const losses: [number, number][] = []
  const course: CoursePoint[] = []
  for (const { embedding, share, loss, predictions } of trainOn(text, recipe, { parts: REPORTS / epochs })) {
    const step = Math.round(share * steps)
    const standings = standingsOf(embedding, name)
    losses.push([step, loss])
    course.push({
      step,
      right: Object.fromEntries(standings.map(each => [each.relation, rightShares(each.score)])),
    })
    yield {
      step,
      steps,
      losses: [...losses],
      words: embedding.vocabulary.words.length,
      predictions,
      standings,
      course: [...course],
      neighbours: SHOWN_WORDS[name].flatMap(word => neighboursOf(embedding, word)),
      geometry: geometryOf(embedding),
      frequencies: frequenciesOf(embedding),
    }
  }
}

export function rightShares({
  asked,
  right,
  rightOfAll,
}: Score): readonly [right: number, rightOfAll: number] {
  return [right / asked, rightOfAll / asked]
}

function standingsOf(embedding: Embedding, text: TextName): readonly RelationState[] {
  return RELATION_NAMES.filter(name => RELATIONS[name].text === text).map(relation => {
    const [a, b, c] = ANALOGIES[relation]
    const target = analogyTarget(embedding, [a, b], c)
    return {
      relation,
      score: scoreOf(embedding, RELATIONS[relation]),
      parallel: parallelism(embedding, RELATIONS[relation]),
      placed: alongOffset(embedding, RELATIONS[relation]),
      nearest: target ? nearest(embedding, target, 5) : [],
    }
  })
}

function neighboursOf(embedding: Embedding, word: string): readonly Neighbours[] {
  const vector = vectorOf(embedding, word)
  if (!vector) return []
  const byCosine = nearest(embedding, vector, 6, { excluded: [word] })
  return [
    { word, byCosine, byProduct: nearest(embedding, vector, 6, { excluded: [word], by: 'dot product' }) },
  ]
}

/** Frequencies of the most frequent word, the rarest, and some between. */
function frequenciesOf({ vocabulary: { words, counts, total } }: Embedding): readonly Frequency[] {
  const noise = noiseShares(counts, USUAL.power)
  return [0, 0.05, 0.2, 0.5, 1].map(part => {
    const id = Math.round(part * (words.length - 1))
    const share = itemAt(counts, id) / total
    const kept = 1 - dropRate(share, USUAL.threshold)
    return { word: itemAt(words, id), share, kept, noise: itemAt(noise, id) }
  })
}
