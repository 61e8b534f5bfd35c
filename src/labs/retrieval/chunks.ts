import type { Ranking } from './bm25.ts'
import type { Grades, Passage } from './handbook.ts'

/** A stretch of a text's words, from one up to, not including, another. */
interface WordStretch {
  readonly from: number
  readonly to: number
}
export type Chunk = Passage & WordStretch

/** Stretches of `size` words, each of which takes the last `overlap` words of the one before along. */
export function stretchesOf(words: number, size: number, overlap = 0): readonly WordStretch[] {
  const step = size - overlap
  const count = Math.max(1, Math.ceil((words - overlap) / step))
  return Array.from({ length: count }, (_, i) => ({ from: i * step, to: Math.min(words, i * step + size) }))
}

/** Passages one after another as one text, cut without regard to where they end. */
export function chunksOf(passages: readonly Passage[], size: number, overlap = 0): readonly Chunk[] {
  const words = passages.flatMap(({ text }) => splitWords(text))
  return stretchesOf(words.length, size, overlap).map(({ from, to }) => ({
    id: `words ${from + 1}–${to}`,
    text: words.slice(from, to).join(' '),
    from,
    to,
  }))
}

/** Passages as they are, with where they stand. */
export function wholeChunks(passages: readonly Passage[]): readonly Chunk[] {
  let from = 0
  return passages.map(passage => {
    const to = from + splitWords(passage.text).length
    const chunk = { ...passage, from, to }
    from = to
    return chunk
  })
}

function splitWords(text: string): readonly string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

/**
 * A chunk has the best grade of the passages with which it shares at least half of the shorter
 * of the two.
 */
export function gradesOfChunks(
  chunks: readonly Chunk[],
  passages: readonly Passage[],
  relevant: Grades,
): Grades {
  const judged = wholeChunks(passages).filter(({ id }) => relevant.has(id))
  return new Map(
    chunks.flatMap(chunk => {
      const grades = judged
        .filter(passage => shared(chunk, passage) >= Math.min(lengthOf(chunk), lengthOf(passage)) / 2)
        .map(({ id }) => relevant.get(id) ?? 0)
      return grades.length === 0 ? [] : [[chunk.id, Math.max(...grades)] as const]
    }),
  )
}

/**
 * The share of the relevant passages of which the first chunks, as long as `words` last, hold
 * half or more.
 */
export function recallWithin(
  words: number,
  ranking: Ranking,
  chunks: readonly Chunk[],
  judged: { readonly passages: readonly Passage[]; readonly relevant: Grades },
): number {
  const byId = new Map(chunks.map(chunk => [chunk.id, chunk]))
  const read = new Set<number>()
  let left = words
  for (const { id } of ranking) {
    const { from, to } = byId.get(id) ?? { from: 0, to: 0 }
    for (let word = from; word < Math.min(to, from + left); word += 1) read.add(word)
    left -= Math.min(left, to - from)
  }
  const held = wholeChunks(judged.passages).filter(({ id, from, to }) => {
    const known = Array.from({ length: to - from }, (_, i) => from + i).filter(word => read.has(word))
    return judged.relevant.has(id) && known.length >= (to - from) / 2
  })
  return held.length / judged.relevant.size
}

/** How many of the passages stand whole in some chunk. */
export function unsevered(chunks: readonly Chunk[], passages: readonly Passage[]): number {
  return wholeChunks(passages).filter(({ from, to }) =>
    chunks.some(chunk => chunk.from <= from && to <= chunk.to),
  ).length
}

function shared(a: WordStretch, b: WordStretch): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
}

function lengthOf({ from, to }: WordStretch): number {
  return to - from
}
