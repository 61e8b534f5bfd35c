/** Byte-pair encoding (Sennrich et al., 2016) as the small GPT of the labs uses it: merges within pieces of a text. */

export interface BpeVocabulary {
  /** A token for each character of the text that it was trained on. */
  readonly characters: string
  /** In the order in which they were learnt: the id of a merge is its place behind the characters. */
  readonly merges: readonly (readonly [left: string, right: string])[]
}

/** A line's end, a word with the space before it, or marks with the space before them. No merge crosses pieces. */
const PIECE = /\n| ?[A-Za-z]+| ?[^A-Za-z\s]+|\s/g

export interface Tokeniser {
  readonly tokens: readonly string[]
  /** The ids of a text's tokens. Characters that it does not know are left out. */
  encode(text: string): readonly number[]
  decode(ids: readonly number[]): string
}

export function tokeniserOf({ characters, merges }: BpeVocabulary): Tokeniser {
  const tokens = [...characters, ...merges.map(([left, right]) => left + right)]
  const ids = new Map(tokens.map((token, id) => [token, id]))
  const ranks = new Map(merges.map(([left, right], rank) => [keyOf(left, right), rank]))
  const known = new Set(characters)
  const encodePiece = (piece: string): readonly number[] => {
    let symbols = [...piece].filter(character => known.has(character))
    for (;;) {
      const pairs = symbols.slice(1).map((right, i) => ranks.get(keyOf(symbols[i] ?? '', right)) ?? Infinity)
      const best = Math.min(...pairs)
      if (best === Infinity) return symbols.flatMap(symbol => ids.get(symbol) ?? [])
      symbols = mergedAt(symbols, best, pairs)
    }
  }
  return {
    tokens,
    encode: text => (text.match(PIECE) ?? []).flatMap(encodePiece),
    decode: each => each.map(id => tokens[id] ?? '').join(''),
  }
}

/** Merges every occurrence of the pair with the rank `best`, from the left. */
function mergedAt(symbols: readonly string[], best: number, ranks: readonly number[]): string[] {
  const merged: string[] = []
  for (let i = 0; i < symbols.length; i += 1) {
    if (ranks[i] === best) {
      merged.push((symbols[i] ?? '') + (symbols[i + 1] ?? ''))
      i += 1
    } else merged.push(symbols[i] ?? '')
  }
  return merged
}

function keyOf(left: string, right: string): string {
  return `${left.length} ${left}${right}`
}
