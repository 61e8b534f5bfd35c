import { NOVEL, paragraphs, wordsOf } from '../novel.ts'

/** Stands for every word outside the vocabulary. */
export const UNKNOWN = '<unk>'

export interface Corpus {
  readonly training: readonly string[]
  readonly heldOut: readonly string[]
  /** The words that occur at least twice in the training text, and `<unk>`. */
  readonly vocabulary: readonly string[]
}

/** The last `heldOutChapters` are held out; the `trainingChapters` just before them are learnt from. */
export function corpusOf(trainingChapters: number, heldOutChapters = 2): Corpus {
  const cut = NOVEL.chapters - heldOutChapters
  const training = wordsOf(paragraphs(cut - trainingChapters, cut).join('\n'))
  const heldOut = wordsOf(paragraphs(cut, NOVEL.chapters).join('\n'))
  return closeVocabulary(training, heldOut)
}

/**
 * Replaces what the training text has only once, so that its unknown words teach the model about new ones.
 */
export function closeVocabulary(training: readonly string[], heldOut: readonly string[], least = 2): Corpus {
  const counts = new Map<string, number>()
  for (const word of training) counts.set(word, (counts.get(word) ?? 0) + 1)
  const known = new Set([...counts].filter(([, count]) => count >= least).map(([word]) => word))
  const replace = (word: string) => (known.has(word) ? word : UNKNOWN)
  return {
    training: training.map(replace),
    heldOut: heldOut.map(replace),
    vocabulary: [...new Set([...known, UNKNOWN])].toSorted(),
  }
}
