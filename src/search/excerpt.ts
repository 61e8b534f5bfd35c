import { stemOf, wordsIn } from './words.ts'
import type { Word } from './words.ts'

const AROUND = 60

/** The place of a sought word in a text. */
type Place = Pick<Word, 'start' | 'end'>

/** A piece of a text, cut at spaces, with the sought words in it. */
interface Excerpt {
  readonly excerpt: string
  readonly marks: readonly Place[]
}

/**
 * The words of a text that were sought: those with one of the forms, or that begin with the unfinished word.
 */
export function marksIn(text: string, forms: ReadonlySet<string>, begun?: string): readonly Place[] {
  const words = wordsIn(text)
  const found = words.map(
    (word, i) => isFound(word, forms, begun) || joined(words, i, forms) || joined(words, i - 1, forms),
  )
  return joinNeighbours(words.flatMap(({ start, end }, i) => (found[i] ? [{ start, end }] : [])))
}

/** Words with a single space or hyphen between them are one mark. */
function joinNeighbours(marks: readonly Place[]): readonly Place[] {
  const joinedUp: Place[] = []
  for (const mark of marks) {
    const before = joinedUp.at(-1)
    if (before && mark.start - before.end <= 1) joinedUp.splice(-1, 1, { start: before.start, end: mark.end })
    else joinedUp.push(mark)
  }
  return joinedUp
}

function isFound({ form }: Word, forms: ReadonlySet<string>, begun: string | undefined): boolean {
  return forms.has(form) || forms.has(stemOf(form)) || (begun !== undefined && form.startsWith(begun))
}

/** Whether two words stand for one typed without the gap: `cross-entropy` for crossentropy. */
function joined(words: readonly Word[], i: number, forms: ReadonlySet<string>): boolean {
  const [one, two] = [words[i], words[i + 1]]
  return one !== undefined && two !== undefined && forms.has(one.form + two.form)
}

/** The stretch of a text around the first mark. Near the beginning, it begins there. */
export function excerptAround(text: string, forms: ReadonlySet<string>, begun?: string): Excerpt {
  const plain = text.replace(/\s+/g, ' ').trim()
  const all = marksIn(plain, forms, begun)
  const place = densest(all)

  const from = place <= AROUND ? 0 : plain.indexOf(' ', place - AROUND) + 1
  const rough = plain.slice(from, place + 2 * AROUND)
  const to = from + rough.length >= plain.length ? plain.length : from + Math.max(rough.lastIndexOf(' '), 1)
  const lead = from > 0 ? '… ' : ''
  return {
    excerpt: `${lead}${plain.slice(from, to)}${to < plain.length ? ' …' : ''}`,
    marks: all
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from + lead.length, end: end - from + lead.length })),
  }
}

/** The start of the excerpt that holds the longest mark, and among those the one that holds most. */
function densest(marks: readonly Place[]): number {
  let [best, most] = [marks[0]?.start ?? 0, 0]
  for (const { start } of marks) {
    const lengths = marks
      .filter(other => other.start >= start && other.start < start + 2 * AROUND)
      .map(other => other.end - other.start)
    const worth = 1000 * Math.max(...lengths) + lengths.reduce((sum, length) => sum + length, 0)
    if (worth > most) [best, most] = [start, worth]
  }
  return best
}
