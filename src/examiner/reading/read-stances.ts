import { repeatedFrame } from './repeated-frame.ts'
import type { Edge, FindDisowning } from './frame-model.ts'
import type { Stance } from './frame.ts'
import { notAsserted } from './stance.ts'
import { takesBack } from './takes-back.ts'
import { voids } from './whole-answer.ts'
import type { Segment } from '../segment.ts'
import { plainLetters } from '#text'

/** How each segment is said, where it is not asserted. */
type Stances = ReadonlyMap<number, Stance>

/** Inputs from the question and the language for reading stances; a layer without its input is skipped. */
interface StanceReader {
  readonly isTopical?: (word: string) => boolean
  readonly findDisowning?: FindDisowning | undefined
  /** Whether each sentence speaks for itself: none voids others, and no likeness to frames counts. */
  readonly alone?: boolean
}

/**
 * The stance of every segment that its speaker does not assert. It comes from the frames of its own sentence,
 * from a later sentence that takes it back, or from a sentence that voids the answer around it. The last kind is
 * told by a grammar, and by likeness to frames that people wrote.
 */
export function readStances(
  segments: readonly Segment[],
  { isTopical, findDisowning, alone = false }: StanceReader = {},
): Stances {
  const sentences = [...Map.groupBy(segments, segment => segment.sentence).values()].map(parts => {
    const clauses = parts.map(part => plainLetters(part.text))
    return { parts, clauses, text: clauses.join('').trim() }
  })
  const stances = new Map<number, Stance>()
  const mark = (parts: readonly Segment[], stance: Stance) => {
    for (const { number } of parts) if (!stances.has(number)) stances.set(number, stance)
  }
  sentences.forEach(({ parts, clauses, text }, i) => {
    const own = notAsserted({ clauses })
    if (own) mark(parts.slice(own.from, own.to), own.stance)
    const before = sentences[i - 1]
    if (before && takesBack(text)) mark(before.parts, 'withdrawn')
    if (alone) return
    // `Everything that follows is false: …` voids the rest of its own sentence, too.
    const opening = i === 0 ? text.slice(0, text.indexOf(':') + 1) : ''
    if (opening !== '' && opening !== text && voids(opening, 'first')?.after) {
      mark(parts, 'rejected')
      for (const later of sentences.slice(1)) mark(later.parts, 'rejected')
    }
    const place = i === 0 ? 'first' : i === sentences.length - 1 ? 'last' : 'inside'
    const scope = sentences.length > 1 ? voids(text, place) : undefined
    if (scope?.before) for (const earlier of sentences.slice(0, i)) mark(earlier.parts, 'withdrawn')
    if (scope?.after) for (const later of sentences.slice(i + 1)) mark(later.parts, 'rejected')
  })
  if (alone) return stances
  for (const i of repeatedFrame(
    sentences.map(({ text }) => text),
    isTopical,
  ))
    mark(sentences[i]?.parts ?? [], 'framed')
  const edge = findDisowning?.(sentences.map(({ text }) => text))
  if (edge) for (const parts of partsOf(edge, sentences)) mark(parts, 'disowned')
  return stances
}

/** The segments of an edge. It may end within a sentence, since the words after an opening may be meant. */
function partsOf(
  { text, from, to }: Edge,
  sentences: readonly { readonly parts: readonly Segment[]; readonly clauses: readonly string[] }[],
): readonly (readonly Segment[])[] {
  return sentences.slice(from, to).map(({ parts, clauses }) => {
    const ends = clauses.map(
      (_, i) =>
        clauses
          .slice(0, i + 1)
          .join('')
          .trim().length,
    )
    return parts.filter((_, i) => (ends[i] ?? 0) <= text.length)
  })
}
