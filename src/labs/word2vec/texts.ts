/** The two texts that may be learnt from. */
import { NOVEL, paragraphs, wordsOf } from '../novel.ts'
import { grammarText } from './sentences.ts'
import type { WordLine } from './sentences.ts'

export type TextName = 'grammar' | 'novel'

/** How many sentences the grammar draws for the page. */
const SENTENCES = 8000

/** Sentences without marks. A word of the novel has a vector if it occurs three times. */
export function trainingText(name: TextName, seed: number, sentences = SENTENCES): readonly WordLine[] {
  if (name === 'grammar') return grammarText(sentences, seed)
  return paragraphs(0, NOVEL.chapters).flatMap(paragraph =>
    paragraph.split(/[.!?;]/).flatMap(part => {
      const words = wordsOf(part).filter(word => /^[a-z]/.test(word))
      return words.length > 1 ? [words] : []
    }),
  )
}

export const LEAST: Readonly<Record<TextName, number>> = { grammar: 1, novel: 3 }
