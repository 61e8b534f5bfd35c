import { isStopWord, stemOf, wordsIn } from './words.ts'
import type { Ending, Word } from './words.ts'

/** The words of the bank. Only words of names mend a slip: `docs` was not meant for `dots`. */
interface Vocabulary {
  /** The forms of the words of names: the spelling of each, and its number of occurrences. */
  readonly words: ReadonlyMap<string, { readonly written: string; readonly often: number }>
  /** The stems of all words. A word with one of these stems is no slip. */
  readonly stems: ReadonlySet<string>
}

export function vocabularyIn(names: readonly string[], texts: readonly string[] = []): Vocabulary {
  const words = new Map<string, { readonly written: string; readonly often: number }>()
  for (const text of names)
    for (const { form, start, end } of wordsIn(text)) {
      const known = words.get(form)
      const written = known?.written ?? text.slice(start, end).toLowerCase()
      words.set(form, { written, often: (known?.often ?? 0) + 1 })
    }
  const all = [...names, ...texts].flatMap(wordsIn)
  return { words, stems: new Set(all.map(({ form }) => stemOf(form))) }
}

/**
 * The intended form, or undefined if the vocabulary knows the form or holds none near it. A short word may
 * have one slip, a longer one two. Two neighbours exchanged are one slip.
 */
export function meantBy(form: string, { words, stems }: Vocabulary): string | undefined {
  if (form.length < 4 || /\d/.test(form) || isStopWord(form)) return undefined
  if (words.has(form) || stems.has(stemOf(form))) return undefined
  const most = form.length < 7 ? 1 : 2
  let best: { readonly form: string; readonly cost: number; readonly often: number } | undefined
  for (const [known, { often }] of words) {
    if (known.length < 4 || Math.abs(known.length - form.length) > most || isStopWord(known)) continue
    const slips = slipsBetween(form, known, most)
    // The first letter is seldom wrong.
    const cost = slips + (known[0] === form[0] ? 0 : 0.5)
    if (slips <= most && (!best || cost < best.cost || (cost === best.cost && often > best.often)))
      best = { form: known, cost, often }
  }
  return best?.form
}

/**
 * A query's words with their slips mended. An unfinished word stays, and so does one that the learner's
 * answers know.
 */
export function mended(
  typed: readonly Word[],
  ending: Ending,
  vocabulary: Vocabulary,
  isKnown: (form: string) => boolean,
): readonly Word[] {
  return typed.map((word, i) => {
    const begun = ending === 'open' && i === typed.length - 1
    if (begun && [...vocabulary.words.keys()].some(known => known.startsWith(word.form))) return word
    const meant = meantBy(word.form, vocabulary)
    return meant === undefined || isKnown(word.form) ? word : { ...word, form: meant }
  })
}

/** The query with its slips mended, or null if it had none. */
export function readingOf(
  query: string,
  typed: readonly Word[],
  words: readonly Word[],
  vocabulary: Vocabulary,
): string | null {
  let [text, from] = ['', 0]
  words.forEach(({ form, start, end }, i) => {
    if (form === typed[i]?.form) return
    text += query.slice(from, start) + (vocabulary.words.get(form)?.written ?? form)
    from = end
  })
  return from === 0 ? null : text + query.slice(from)
}

/** The number of letters left out, added, replaced, or exchanged with a neighbour; infinite beyond `most`. */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let [before, row, next] = [0, 1, 2].map(() => new Array<number>(b.length + 1).fill(0))
  if (!before || !row || !next) return Infinity
  for (let j = 0; j <= b.length; j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    next[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let slips = Math.min(at(row, j - 1) + (same ? 0 : 1), at(row, j) + 1, at(next, j - 1) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, at(before, j - 2) + 1)
      next[j] = slips
      if (slips < least) least = slips
    }
    if (least > most) return Infinity
    ;[before, row, next] = [row, next, before]
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

/** The names most like the query, for a search that found nothing. */
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
