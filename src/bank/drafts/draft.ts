import type { Question } from '#domain'

/** A question from another bank: raw material from which an author writes a question for Viva. */
export interface Draft {
  /** Its position in the source: a line of a text, or a row of a table. */
  readonly at: number
  readonly prompt: string
  readonly section: Question['section']
  readonly level: Question['level']
  readonly topic: string
  /** The content that the other bank expects in a good answer. */
  readonly depth: string
  readonly followUps: readonly string[]
  readonly redFlags: readonly string[]
}

/** Something in the source that was left out or looks wrong. */
export interface Oddity {
  readonly at: number
  readonly message: string
}

export interface Drafts {
  readonly drafts: readonly Draft[]
  readonly oddities: readonly Oddity[]
}

/** The headers by which the source names prompt, depth, follow-ups and so on. */
export interface HeaderMapping {
  readonly prompt: string
  readonly level: string
  readonly section: string
  readonly topic: string
  readonly depth: string
  readonly followUp: string
  readonly redFlag: string
}

export const USUAL_HEADERS: HeaderMapping = {
  prompt: 'Question',
  level: 'Level',
  section: 'Section',
  topic: 'Topic',
  depth: 'Expected depth',
  followUp: 'Follow-up',
  redFlag: 'Red flag',
}

const LEVEL_WORDS: readonly (readonly [RegExp, Question['level']])[] = [
  [/system.?design/i, 'system-design'],
  [/research/i, 'research'],
  [/advanced|hard|senior|expert/i, 'advanced'],
  [/core|basic|easy|junior|medium/i, 'core'],
]
const SECTION_WORDS: readonly (readonly [RegExp, Question['section']])[] = [
  [/foundation/i, 'foundations'],
  [/architecture/i, 'architecture'],
  [/system.?design/i, 'system-design'],
  [/research/i, 'research'],
  [/scenario/i, 'scenarios'],
]

export function levelIn(text: string): Question['level'] | undefined {
  return LEVEL_WORDS.find(([word]) => word.test(text))?.[1]
}

export function sectionIn(text: string): Question['section'] | undefined {
  return SECTION_WORDS.find(([word]) => word.test(text))?.[1]
}

/** A sign that part of a text was lost in transit; undefined if there is none. */
export function damageIn(text: string): string | undefined {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0
  if (text.includes('\u{FFFD}')) return 'it holds a character that could not be read'
  if (count(/\\\(/g) !== count(/\\\)/g)) return 'a formula is opened but not closed'
  if (count(/["“”]/g) % 2 === 1) return 'a quotation is opened but not closed'
  if (!/[.!?:)\]"”'’`$]\s*$/.test(text)) return 'it ends in the middle of a sentence'
  return undefined
}
