/** Ways to cut a text into tokens. Joined again they give the text back, byte for byte. */
export type Tokenise = (text: string) => readonly string[]

export const TOKENISATIONS = ['characters', 'pieces', 'words'] as const
export type Tokenisation = (typeof TOKENISATIONS)[number]

/** Words with the space before them, runs of marks, and what is left: the borders that no token crosses. */
function chunksOf(text: string): readonly string[] {
  return text.match(/ ?[A-Za-z]+| ?[^A-Za-z\s]+|\s/g) ?? []
}

export const characters: Tokenise = text => [...text]

/** Whole words where the training text has them at least twice, others spelt out in characters. */
export function wordTokeniser(training: string): Tokenise {
  const counts = countChunks(training)
  return text => chunksOf(text).flatMap(chunk => ((counts.get(chunk) ?? 0) >= 2 ? [chunk] : [...chunk]))
}

/** Byte-pair encoding (Sennrich et al. 2016): merges the most frequent adjacent pair, again and again. */
export function pieceTokeniser(training: string, merges: number): Tokenise {
  let words = [...countChunks(training)].map(([chunk, count]) => ({ pieces: [...chunk], count }))
  const learnt: (readonly [string, string])[] = []
  for (let i = 0; i < merges; i += 1) {
    const pair = mostFrequentPair(words)
    if (pair === undefined) break
    learnt.push(pair)
    words = words.map(({ pieces, count }) => ({ pieces: mergePair(pieces, pair), count }))
  }
  const known = new Map<string, readonly string[]>()
  return text =>
    chunksOf(text).flatMap(chunk => {
      const pieces = known.get(chunk) ?? learnt.reduce(mergePair, [...chunk])
      known.set(chunk, pieces)
      return pieces
    })
}

function mostFrequentPair(
  words: readonly { readonly pieces: readonly string[]; readonly count: number }[],
): readonly [string, string] | undefined {
  const counts = new Map<string, { readonly pair: readonly [string, string]; count: number }>()
  for (const { pieces, count } of words)
    for (let i = 1; i < pieces.length; i += 1) {
      const pair = [pieces[i - 1] ?? '', pieces[i] ?? ''] as const
      const key = pair.join('\u0000')
      const entry = counts.get(key) ?? { pair, count: 0 }
      entry.count += count
      counts.set(key, entry)
    }
  let best: { readonly pair: readonly [string, string]; readonly count: number } | undefined
  // The first of equals, in the order of the text.
  for (const entry of counts.values()) if (entry.count > (best?.count ?? 1)) best = entry
  return best?.pair
}

function mergePair(pieces: readonly string[], [left, right]: readonly [string, string]): string[] {
  const merged: string[] = []
  for (const piece of pieces)
    if (piece === right && merged.at(-1) === left) merged[merged.length - 1] = left + right
    else merged.push(piece)
  return merged
}

function countChunks(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const chunk of chunksOf(text)) counts.set(chunk, (counts.get(chunk) ?? 0) + 1)
  return counts
}
