/** The views of the glossary and its drill. */
import { z } from 'zod'
import { EntryId, Instant, QuestionId, Rating, TermId, Wanted } from '#domain'
import { list, object, section } from './shapes.ts'

/**
 * The learner's standing with a term. It is *known* once it should last a week. It is *due* when it is to be
 * asked today, whatever its standing otherwise.
 */
export const TermStanding = z.enum(['unseen', 'learning', 'known', 'due'])
export type TermStanding = z.infer<typeof TermStanding>

/** A concept to know by heart. */
export const TermView = object({
  id: TermId,
  term: z.string(),
  also: list(z.string()).describe('Other names and abbreviations.'),
  says: z.string(),
  formula: z.string().nullable(),
  sections: list(section).describe('The sections of the questions that use it, the first of them its own.'),
  questions: list(object({ id: QuestionId, title: z.string() })),
  standing: TermStanding,
  due: Instant.nullable(),
})
export type TermView = z.infer<typeof TermView>

/** The glossary's share of today. */
export const GlossaryLoad = object({
  due: z.int().describe('Terms that are due today.'),
  fresh: z.int().describe('Terms that were never rated.'),
  minutes: z.number().describe('Minutes that the due terms need.'),
})
export type GlossaryLoad = z.infer<typeof GlossaryLoad>

/** The state of the drill: the term to ask next, and the rest. */
export const TermDrill = object({
  card: object({
    term: TermView,
    why: z.enum(['taken-back', 'again', 'due', 'new']),
  })
    .nullable()
    .describe('Null when nothing is due and every term was rated.'),
  ...GlossaryLoad.unwrap().shape,
  rated: z.int().describe('Ratings of today that count.'),
  last: object({
    rating: EntryId,
    term: TermId,
    name: z.string(),
    rated: Rating,
    wanted: Wanted,
    typed: z.string().nullable(),
  })
    .nullable()
    .describe('The rating of today that can be taken back.'),
})
export type TermDrill = z.infer<typeof TermDrill>

/** The comparison of typed words with the term, made without understanding them. The rating is a proposal. */
export const TermCheck = z.discriminatedUnion('kind', [
  object({
    kind: z.literal('words'),
    common: list(z.string()).describe('Key words of the definition that were typed.'),
    of: z.int().describe('How many key words the definition has.'),
    proposed: Rating,
  }),
  object({
    kind: z.literal('name'),
    match: z.enum(['same', 'slip', 'other-term', 'none']),
    name: z.string().nullable().describe('The name that was matched, of this term or of another.'),
    proposed: Rating,
  }),
])
export type TermCheck = z.infer<typeof TermCheck>
