/** Training data of tokenisers: words with their counts, each a row of symbols. */

export interface CountedWord {
  readonly symbols: readonly string[]
  readonly count: number
}

/** The symbols of a text: its characters, or the 256 bytes of its UTF-8, each as one character. */
export type Base = 'characters' | 'bytes'

export function symbolsOf(text: string, base: Base): readonly string[] {
  return base === 'characters' ? [...text] : bytesOf(text).map(byte => String.fromCharCode(byte))
}

export function bytesOf(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)]
}

/** Splits at spaces before anything is learnt, so that no token crosses a word's border. */
export function wordsWithCounts(text: string, base: Base): readonly CountedWord[] {
  const counts = new Map<string, number>()
  for (const word of text.split(/\s+/).filter(part => part !== ''))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, count]) => ({ symbols: symbolsOf(word, base), count }))
}

/** The whole text as one word, without pre-tokenisation. */
export function uncut(text: string, base: Base): readonly CountedWord[] {
  return [{ symbols: symbolsOf(text, base), count: 1 }]
}

/** The count of each symbol. */
export function symbolCounts(words: readonly CountedWord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { symbols, count } of words)
    for (const symbol of symbols) counts.set(symbol, (counts.get(symbol) ?? 0) + count)
  return counts
}

export interface CountedPair {
  readonly left: string
  readonly right: string
  readonly count: number
}

/** Counts of adjacent pairs of symbols, in the order of their first occurrence. */
export function pairCounts(words: readonly CountedWord[]): readonly CountedPair[] {
  const counts = new Map<string, CountedPair>()
  for (const { symbols, count } of words)
    symbols.slice(1).forEach((right, i) => {
      const left = symbols[i] ?? ''
      const key = `${left.length} ${left}${right}` // The length says where the left part ends.
      counts.set(key, { left, right, count: (counts.get(key)?.count ?? 0) + count })
    })
  return [...counts.values()]
}

/** The symbols after every occurrence of the pair, from the left, became one symbol. */
export function merged(
  symbols: readonly string[],
  left: string,
  right: string,
  into: string,
): readonly string[] {
  const out: string[] = []
  for (let i = 0; i < symbols.length; i += 1) {
    const symbol = symbols[i] ?? ''
    if (symbol === left && symbols[i + 1] === right) {
      out.push(into)
      i += 1
    } else out.push(symbol)
  }
  return out
}

export const ENGLISH =
  'the old mill stands by the river and the children walk along the river to the school in the morning ' +
  'the teacher reads a letter from her brother and the children write a letter to the teacher ' +
  'in the evening the mother reads to the children and the father walks to the river with the dog ' +
  'the other brother works in the mill and he walks there with her father in the early morning ' +
  'there is another school on the other side of the river and another teacher walks there in the evening ' +
  'the weather is better in the morning than in the evening and the children write that the water is cold ' +
  'whether the weather is cold or not the brother and the father swim in the river together'

/** The same few sentences in two languages. */
export const PARALLEL = {
  english: 'the children walk to the school in the morning and in the evening the mother reads a letter',
  german: 'die Kinder gehen am Morgen zur Schule und am Abend liest die Mutter einen Brief vor',
} as const
