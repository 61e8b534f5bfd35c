import { tokenise } from '#text'
import type { Token } from '#text'

/** Pairs of words whose exchange reverses a statement, in any question. */
export const ANTONYMS: readonly (readonly [string, string])[] = [
  ['higher', 'lower'],
  ['high', 'low'],
  ['increases', 'decreases'],
  ['increase', 'decrease'],
  ['increasing', 'decreasing'],
  ['more', 'less'],
  ['larger', 'smaller'],
  ['large', 'small'],
  ['bigger', 'smaller'],
  ['big', 'small'],
  ['faster', 'slower'],
  ['fast', 'slow'],
  ['before', 'after'],
  ['first', 'last'],
  ['always', 'never'],
  ['up', 'down'],
  ['longer', 'shorter'],
  ['long', 'short'],
  ['encoder', 'decoder'],
  ['training', 'inference'],
  ['vanishes', 'explodes'],
  ['vanish', 'explode'],
  ['maximise', 'minimise'],
  ['maximize', 'minimize'],
  ['maximises', 'minimises'],
  ['positive', 'negative'],
  ['frequent', 'rare'],
  ['common', 'rare'],
  ['cheap', 'expensive'],
  ['cheaper', 'dearer'],
  ['same', 'different'],
  ['with', 'without'],
  ['forward', 'reverse'],
  ['linear', 'quadratic'],
  ['parallel', 'sequential'],
  ['underflow', 'overflow'],
  ['better', 'worse'],
  ['best', 'worst'],
  ['overestimates', 'underestimates'],
  ['all', 'none'],
  ['every', 'no'],
  ['above', 'below'],
  ['exceeds', 'stays below'],
  ['wider', 'narrower'],
  ['sharper', 'flatter'],
  ['grows', 'shrinks'],
  ['grow', 'shrink'],
  ['adds', 'multiplies'],
  ['multiply', 'add'],
  ['sum', 'product'],
  ['static', 'contextual'],
  ['soft', 'hard'],
  ['local', 'global'],
  ['deterministic', 'random'],
  ['dense', 'sparse'],
  ['easy', 'hard'],
  ['easier', 'harder'],
  ['reduces', 'increases'],
  ['reduce', 'increase'],
  ['lowers', 'raises'],
  ['close', 'far'],
  ['query', 'value'],
]

/** Two terms whose exchange turns a true sentence false, as tokens. */
export type Opposites = readonly [readonly Token[], readonly Token[]]

export function readOpposites(pairs: readonly (readonly [string, string])[]): readonly Opposites[] {
  const seen = new Set<string>()
  return pairs
    .map(([a, b]): Opposites => [tokenise(a), tokenise(b)])
    .filter(([a, b]) => {
      const key = [...a, { form: '|' }, ...b].map(token => token.form).join(' ')
      return a.length > 0 && b.length > 0 && !seen.has(key) && seen.add(key) !== undefined
    })
}

/** The tokens with the two terms exchanged wherever they occur, or undefined where neither does. */
export function swap(tokens: readonly Token[], [a, b]: Opposites): readonly Token[] | undefined {
  const swapped: Token[] = []
  let changed = false
  for (let at = 0; at < tokens.length;) {
    const [from, to] = standsAt(a, tokens, at)
      ? [a, b]
      : standsAt(b, tokens, at)
        ? [b, a]
        : [undefined, undefined]
    const token = tokens[at]
    if (from && to) {
      swapped.push(...to)
      at += from.length
      changed = true
    } else {
      if (token) swapped.push(token)
      at += 1
    }
  }
  return changed ? swapped : undefined
}

/** Whether both terms occur in the tokens. */
export function holdsBoth(tokens: readonly Token[], [a, b]: Opposites): boolean {
  return [a, b].every(term => tokens.some((_, at) => standsAt(term, tokens, at)))
}

function standsAt(term: readonly Token[], tokens: readonly Token[], at: number): boolean {
  return term.every((token, i) => tokens[at + i]?.form === token.form)
}

/** Antonyms that are two things rather than two directions. */
const THINGS = new Set(['encod', 'train', 'queri', 'deriv'])
const directions = new WeakSet<Opposites>()

/** Whether a pair is a change of direction or degree, as `rises` for `falls`. */
export function isDirection(pair: Opposites): boolean {
  return directions.has(pair)
}

/** The antonyms of any question, as opposites. */
export function readAntonyms(): readonly Opposites[] {
  const pairs = readOpposites(ANTONYMS)
  for (const pair of pairs) if (!THINGS.has(pair[0][0]?.form ?? '')) directions.add(pair)
  return pairs
}
