import type { SearchHit } from '#api'
import { localDay, shortDay } from './dates.ts'

/** The reason why a search shows a question: `title`, `glossary: KV cache`, `your answer of 3 May`. */
export function foundText({ where, name, at }: Pick<SearchHit, 'where' | 'name' | 'at'>): string {
  if (where === 'own-answer') return at ? `your answer of ${shortDay(localDay(at))}` : 'your answer'
  if (where === 'title' || where === 'prompt') return where
  const place = where === 'term' ? 'glossary' : where
  return name === null ? place : `${place}: ${name}`
}
