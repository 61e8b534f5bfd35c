import { z } from 'zod'

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** `section/slug`, the path of the question's file below `bank/questions`. */
export const QuestionId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a question id is section/slug')
  .brand('QuestionId')
export type QuestionId = z.infer<typeof QuestionId>

/** Unique within its question and never reused: attempts refer to it for good. */
export const PointId = z.string().regex(slug, 'lower-case words joined by hyphens').brand('PointId')
export type PointId = z.infer<typeof PointId>

export const FlagId = z.string().regex(slug, 'lower-case words joined by hyphens').brand('FlagId')
export type FlagId = z.infer<typeof FlagId>

export const FollowUpId = z.string().regex(slug, 'lower-case words joined by hyphens').brand('FollowUpId')
export type FollowUpId = z.infer<typeof FollowUpId>

export const ExerciseId = z.string().regex(slug, 'lower-case words joined by hyphens').brand('ExerciseId')
export type ExerciseId = z.infer<typeof ExerciseId>

/** First author and year: `vaswani-2017`. A key of `bank/papers.yaml`. */
export const PaperId = z.string().regex(slug, 'first author and year, as vaswani-2017').brand('PaperId')
export type PaperId = z.infer<typeof PaperId>

/** A key of `bank/glossary.yaml`. Ratings refer to it, so it stays when a term's name is mended. */
export const TermId = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .brand('TermId')
export type TermId = z.infer<typeof TermId>

/**
 * The id of one line of a learner's record. The machine that makes the line makes the id, so the records of
 * two machines merge. Capitals make no other id.
 */
export const EntryId = z.uuid().toLowerCase().brand('EntryId')
export type EntryId = z.infer<typeof EntryId>

/** The owner of a record. A laptop has one learner, `1`; a server names its own. */
export const LearnerId = z
  .string()
  .regex(/^[A-Za-z0-9_.@-]{1,128}$/, 'letters, digits and _ . @ -, at most 128')
  .brand('LearnerId')
export type LearnerId = z.infer<typeof LearnerId>

/** The learner of every laptop, and of any record written before records named a learner. */
export const FIRST_LEARNER: LearnerId = LearnerId.parse('1')
