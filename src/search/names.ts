import type { Bank } from '#bank'
import type { QuestionId } from '#domain'
import { isStopWord, keyOf, stemKeyOf, wordsIn } from './words.ts'
import type { Ending, Word } from './words.ts'

/** A name that questions go by: a title, a concept of theirs, or a term of the glossary. */
export interface Name {
  readonly kind: 'title' | 'concept' | 'term'
  /** As it is shown. */
  readonly name: string
  readonly key: string
  readonly stem: string
  readonly weight: number
  readonly question: QuestionId
}

/** The weights of a title, which a question has for itself, and of concepts, which it may share. */
const TITLE = 1.15
const CONCEPT = { first: 0.8, later: 0.62 } as const
/** A term names its questions in the order in which they explain it. */
const TERM = [0.9, 0.6, 0.45, 0.35] as const

/** All names of a bank. */
export function namesOf({ questions, terms, find }: Bank): readonly Name[] {
  return [
    ...questions.flatMap(({ id, title, concepts }) => [
      ...[title, title.replace(/^(?:a|an|the)\s+/i, ''), slugOf(id)].flatMap(written =>
        nameOf({ kind: 'title', name: title, weight: TITLE, question: id }, written),
      ),
      ...concepts.flatMap((concept, i) =>
        nameOf(
          { kind: 'concept', name: concept, weight: i === 0 ? CONCEPT.first : CONCEPT.later, question: id },
          concept,
        ),
      ),
    ]),
    ...terms.flatMap(({ term, also, searchedAs, questions: explainedBy }) =>
      explainedBy.flatMap((id, i) =>
        find(id)
          ? [term, ...also, ...(searchedAs ?? [])].flatMap(written =>
              nameOf(
                { kind: 'term', name: term, weight: TERM[Math.min(i, TERM.length - 1)] ?? 0, question: id },
                written,
              ),
            )
          : [],
      ),
    ),
  ]
}

function slugOf(id: QuestionId): string {
  return id.slice(id.indexOf('/') + 1)
}

/** The name as one of its spellings has it; none where that has no word. */
function nameOf(called: Omit<Name, 'key' | 'stem'>, written: string): Name[] {
  const words = wordsIn(written)
  const key = keyOf(words)
  return key === '' ? [] : [{ ...called, key, stem: stemKeyOf(words) }]
}

/** A name found in a query, with the share of the query that it makes up. */
export interface Called {
  readonly name: Name
  readonly share: number
}

/** The longest name that is looked for, in words. */
const LONGEST = 6
/** The weight of a name of which only the beginning was typed. */
const BEGUN = 0.8
const SHORTEST_BEGINNING = 2
/** The weight of a name that the last word of several may begin. */
const UNSURE = 0.6

/** Finds names in queries: the longest first, and none within a longer one. */
export function nameFinder(names: readonly Name[]) {
  const exact = Map.groupBy(names, name => name.key)
  const stems = Map.groupBy(names, name => name.stem)
  const sorted = names.toSorted((a, b) => (a.key < b.key ? -1 : 1))

  const begunBy = (key: string): readonly Name[] => {
    const from = firstAt(sorted, key)
    const found: Name[] = []
    for (let i = from; sorted[i]?.key.startsWith(key); i++) {
      const name = sorted[i]
      // Of two names that begin alike, the shorter is nearer.
      if (name) found.push({ ...name, weight: name.weight * (BEGUN + 0.1 * (key.length / name.key.length)) })
    }
    return found
  }

  return (words: readonly Word[], ending: Ending): readonly Called[] => {
    const all = Math.max(1, weightOf(words))
    const taken: (readonly [from: number, to: number])[] = []
    const called: Called[] = []
    for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
      for (let from = 0; from + length <= words.length; from++) {
        const to = from + length
        if (taken.some(([start, end]) => start <= from && to <= end)) continue
        const part = words.slice(from, to)
        if (part.every(word => isStopWord(word.form)) && length < words.length) continue
        const key = keyOf(part)
        const whole = length === words.length
        // “The KV cache” inside a question begins no title, though one title begins with these words.
        const begins = whole || !isStopWord(part[0]?.form ?? '')
        const last = to === words.length && ending === 'open' && begins
        const found =
          exact.get(key) ??
          (last && key.length >= SHORTEST_BEGINNING ? nonEmptyOf(begunBy(key)) : undefined) ??
          stems.get(stemKeyOf(part))
        if (!found) continue
        taken.push([from, to])
        const share = Math.max(1, weightOf(part)) / all
        // A whole word at the end of a question seldom begins a longer name.
        const sure = !whole && !exact.has(key) && last ? UNSURE : 1
        called.push(...found.map(name => ({ name, share: share * sure })))
      }
    }
    return called
  }
}

/** The number of words that are no stop words. */
function weightOf(words: readonly Word[]): number {
  return words.filter(word => !isStopWord(word.form)).length
}

function nonEmptyOf(names: readonly Name[]): readonly Name[] | undefined {
  return names.length > 0 ? names : undefined
}

function firstAt(sorted: readonly Name[], key: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.key ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}
