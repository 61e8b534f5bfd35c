/** A small collection with judged queries: graded 2 for a passage that answers, 1 for one that helps. */
import handbook from './handbook.json' with { type: 'json' }

export interface Passage {
  readonly id: string
  readonly text: string
}

export interface Query {
  /** `exact`: asks for a code or name. `paraphrase`: uses other words than the passage that answers. */
  readonly kind: 'exact' | 'paraphrase'
  readonly text: string
  readonly relevant: Grades
}

/** By the id of a passage; what is not listed has grade 0. */
export type Grades = ReadonlyMap<string, number>

export const PASSAGES: readonly Passage[] = handbook.passages

export const QUERIES: readonly Query[] = handbook.queries.map(({ kind, text, relevant }) => ({
  kind: kind === 'exact' ? 'exact' : 'paraphrase',
  text,
  relevant: new Map(Object.entries(relevant)),
}))

/** Lower-case words and codes, without the words that are everywhere, and without a plural's s. */
export function termsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+-?\d+|[\p{L}\p{M}]+|\d+/gu) ?? []
  return words.filter(word => !EVERYWHERE.has(word)).map(word => word.replace(/(?<=[a-z]{3})(?<!s)s$/, ''))
}

const EVERYWHERE = new Set([
  ...['a', 'after', 'also', 'an', 'and', 'are', 'as', 'at', 'be', 'before', 'by', 'can', 'do', 'does', 'for'],
  ...[
    'from',
    'has',
    'have',
    'i',
    'if',
    'in',
    'is',
    'it',
    'its',
    'may',
    'must',
    'my',
    'no',
    'not',
    'of',
    'on',
  ],
  ...['or', 'out', 'so', 'that', 'the', 'this', 'to', 'up', 'was', 'when', 'while', 'who', 'whom', 'with'],
  'without',
])
