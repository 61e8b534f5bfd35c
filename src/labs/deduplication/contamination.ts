/** Looking for the items of a test in training text, and what a leak does to the score. */
import { averageOf } from '../vectors.ts'
import { jaccard, comparedWords, wordRuns, shinglesOf } from './shingles.ts'

/** All n-grams of a corpus, to look items up in. */
export function gramsOf(corpus: readonly string[], n: number): ReadonlySet<string> {
  return new Set(corpus.flatMap(text => wordRuns(comparedWords(text), n)))
}

/** Whether some n-gram of the item stands in the corpus. */
export function leaked(item: string, grams: ReadonlySet<string>, n: number): boolean {
  return wordRuns(comparedWords(item), n).some(run => grams.has(run))
}

/** An item and how often the model solves it. */
interface Graded {
  readonly text: string
  readonly solved: number
}

/** The score over all items, and over those in which no overlap was found. */
export function withAndWithout(
  items: readonly Graded[],
  corpus: readonly string[],
  n = 13,
): { readonly all: number; readonly clean: number; readonly found: number } {
  const grams = gramsOf(corpus, n)
  const clean = items.filter(({ text }) => !leaked(text, grams, n))
  return {
    all: averageOf(items.map(({ solved }) => solved)),
    clean: averageOf(clean.map(({ solved }) => solved)),
    found: items.length - clean.length,
  }
}

/** A text and its label. */
export interface Labelled {
  readonly text: string
  readonly label: number
}

/** A model that has only memorised: it answers with the label of the most similar text that it saw. */
export function rememberer(seen: readonly Labelled[], n = 2): (text: string) => number {
  const known = seen.map(({ text, label }) => ({ label, shingles: shinglesOf(text, n) }))
  return text => {
    const shingles = shinglesOf(text, n)
    let best = { label: 0, similarity: -1 }
    for (const each of known) {
      const similarity = jaccard(shingles, each.shingles)
      if (similarity > best.similarity) best = { label: each.label, similarity }
    }
    return best.label
  }
}

/** Keeps of each group of near duplicates only the first text. */
export function withoutNearDuplicates<T extends { readonly text: string }>(
  texts: readonly T[],
  least: number,
  n = 2,
): readonly T[] {
  const kept: { readonly each: T; readonly shingles: ReadonlySet<string> }[] = []
  for (const each of texts) {
    const shingles = shinglesOf(each.text, n)
    if (!kept.some(other => jaccard(other.shingles, shingles) >= least)) kept.push({ each, shingles })
  }
  return kept.map(({ each }) => each)
}
