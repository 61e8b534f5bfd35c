import { isStopWord, stemOf, wordsIn } from './search-words.ts'

/** The words of the bank with their stems, and how often they stand there. */
export type Vocabulary = ReadonlyMap<string, number>

/**
 * The form that was meant, or undefined if the vocabulary knows the form or holds none that is near. A short
 * word may have one slip, a longer one two; two neighbours exchanged are one slip.
 */
export function meantBy(form: string, vocabulary: Vocabulary): string | undefined {
  if (form.length < 4 || /\d/.test(form) || isStopWord(form)) return undefined
  if (vocabulary.has(form) || vocabulary.has(stemOf(form))) return undefined
  const most = form.length < 7 ? 1 : 2
  let best: { readonly form: string; readonly slips: number; readonly often: number } | undefined
  for (const [known, often] of vocabulary) {
    if (known.length < 4 || Math.abs(known.length - form.length) > most || isStopWord(known)) continue
    const slips = slipsBetween(form, known, most)
    // The first letter is seldom wrong.
    const cost = slips + (known[0] === form[0] ? 0 : 0.5)
    if (slips <= most && (!best || cost < best.slips || (cost === best.slips && often > best.often)))
      best = { form: known, slips: cost, often }
  }
  return best?.form
}

/** Letters that were left out, added, replaced, or exchanged with a neighbour; more than `most` is infinite. */
export function slipsBetween(a: string, b: string, most: number): number {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(replaced, at(row, j) + 1, at(next, j - 1) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(before, j - 2) + 1)
      next.push(least)
    }
    if (Math.min(...next) > most) return Infinity
    before = row
    row = next
  }
  const slips = at(row, b.length)
  return slips > most ? Infinity : slips
}

function at(row: readonly number[], i: number): number {
  return row[i] ?? Infinity
}

const MOST_SUGGESTIONS = 3
/** Below this share of common letter groups two names have nothing to do with each other. */
const LEAST_ALIKE = 0.3

/** The names most like what was typed, for a search that found nothing. */
export function namesLike(query: string, names: Iterable<string>): readonly string[] {
  const wanted = groupsOf(query)
  // A title and a concept may differ by a capital alone.
  const different = new Map([...names].toReversed().map(name => [name.toLowerCase(), name]))
  return [...different.values()]
    .map(name => ({ name, alike: alikeness(wanted, groupsOf(name)) }))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name }) => name)
}

function groupsOf(text: string): ReadonlySet<string> {
  const key = ` ${wordsIn(text)
    .map(word => word.form)
    .join('')} `
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, i) => key.slice(i, i + 2)))
}

/** Dice’s coefficient. */
function alikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter(group => b.has(group)).length
  return (2 * common) / Math.max(1, a.size + b.size)
}
