import { z } from 'zod'
import { FlagId, PointId } from './ids.ts'
import { nonEmpty } from './result.ts'

/** A span of the answer. Offsets are UTF-16, as in `String.prototype.slice`. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() })
  .readonly()
export type Span = z.infer<typeof Span>

export const Evidence = nonEmpty(Span)
export type Evidence = z.infer<typeof Evidence>

/**
 * The way in which a statement opposes a claim. It denies it, exchanges two of its terms, or gives another
 * figure or direction; or it states a misconception that the question names.
 */
export const OPPOSITE_KINDS = [
  'denial',
  'exchanged-terms',
  'another-figure',
  'another-direction',
  'misconception',
] as const
export const Opposite = z.object({ kind: z.enum(OPPOSITE_KINDS), words: Evidence }).readonly()
export type Opposite = z.infer<typeof Opposite>

/** The probability that the ruling is right, measured on answers that were not used for fitting. */
const confidence = z.number().min(0).max(1)

/** The author of the ruling, if several judges shared the points of one answer. */
const by = z.string().max(200).optional()

/**
 * The examiner's ruling on one point.
 *
 * Credit and contradiction both need evidence, so the type has no room for a verdict that claims either
 * without it. `unjudged` is a failure of the examiner, never of the learner.
 */
export const Verdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('met'), point: PointId, confidence, evidence: Evidence, by }).readonly(),
  z.object({ kind: z.literal('partial'), point: PointId, confidence, evidence: Evidence, by }).readonly(),
  z
    .object({
      kind: z.literal('contradicted'),
      point: PointId,
      confidence,
      evidence: Evidence,
      /** The opposition to the claim. Reports older than 0.2 and language models do not name it. */
      opposite: Opposite.optional(),
      by,
    })
    .readonly(),
  z
    .object({
      kind: z.literal('missing'),
      point: PointId,
      confidence,
      /** The sentence that comes nearest to the point, where one is on its topic. */
      nearest: z.array(Span).readonly().optional(),
      by,
    })
    .readonly(),
  z
    .object({
      kind: z.literal('unjudged'),
      point: PointId,
      confidence,
      because: z.enum(['unsure', 'guarded', 'silent', 'skipped', 'no-evidence', 'false-evidence']),
      /** The undecided words, if there are any. */
      near: z.array(Span).readonly(),
    })
    .readonly(),
])
export type Verdict = z.infer<typeof Verdict>

/** The share of its weight that a point earns. An unjudged point earns nothing yet. */
export const EARNS = {
  met: 1,
  partial: 0.5,
  contradicted: 0,
  missing: 0,
  unjudged: 0,
} as const satisfies Record<Verdict['kind'], number>

/** The most characters of a sentence that says what is true. */
export const LONGEST_TRUTH = 300

/**
 * A statement that a language model calls false and that the key says nothing of. Nobody has checked it, so it
 * bears on no mark and no word.
 */
export const OutsideError = z
  .object({ evidence: Evidence, truth: z.string().min(1).max(LONGEST_TRUTH), by })
  .readonly()
export type OutsideError = z.infer<typeof OutsideError>

/** A misconception that the answer states, in its words. */
export const RaisedFlag = z.object({ flag: FlagId, evidence: Evidence }).readonly()
export type RaisedFlag = z.infer<typeof RaisedFlag>
