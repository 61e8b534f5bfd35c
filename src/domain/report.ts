import { z } from 'zod'
import { PointId, QuestionId } from './ids.ts'
import { OutsideError, RaisedFlag, Span, Verdict } from './verdict.ts'

const share = z.number().min(0).max(1)

/** The share of the weight that was earned: given, bounded while points are open, or withheld. */
export const Mark = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('given'), share }).readonly(),
  z.object({ kind: z.literal('open'), low: share, high: share }).readonly(),
  z.object({ kind: z.literal('withheld'), because: z.string() }).readonly(),
])
export type Mark = z.infer<typeof Mark>

/** The earned share, or the middle of its range while points are open. Null if the mark is withheld. */
export function markShare(mark: Mark): number | null {
  if (mark.kind === 'withheld') return null
  return mark.kind === 'given' ? mark.share : (mark.low + mark.high) / 2
}

export const HIRING = ['strong-no', 'no', 'yes', 'strong-yes'] as const
export const Hiring = z.enum(HIRING)
export type Hiring = z.infer<typeof Hiring>

/** Whether a hiring word is a pass. */
export function passes(hiring: Hiring | null | undefined): boolean {
  return hiring === 'yes' || hiring === 'strong-yes'
}

/**
 * The rule of the hiring word: the shares of the mark from which it is *no*, *yes* and *strong yes*. A *yes*
 * may leave out `mostCoreLeftOut` core points. A *strong yes* needs a depth point, or the share
 * `withoutDepth`. Chosen on labellers' words: see docs/decisions/0025.
 */
export interface HiringRule {
  readonly no: number
  readonly yes: number
  readonly strongYes: number
  readonly mostCoreLeftOut: number
  readonly withoutDepth: number
}
export const HIRING_RULE: HiringRule = {
  no: 0.15,
  yes: 0.45,
  strongYes: 0.75,
  mostCoreLeftOut: 2,
  withoutDepth: 0.85,
}

/** The rule that decided the hiring word. */
export const DecidedBy = z.enum([
  'share',
  'contradicted-core',
  'contradicted-depth',
  'too-few-core',
  'no-depth',
  'red-flag',
  'missing-core',
  'put-right',
  'nothing-said',
  'withheld',
])
export type DecidedBy = z.infer<typeof DecidedBy>

/** The reasons for reading words of the answer without counting them. */
const UNCOUNTED_REASONS = [
  'addressed-to-examiner',
  'repeats-question',
  'list-of-terms',
  'not-text',
  'no-sentence',
  'off-topic',
  // How it was said: only what is asserted counts.
  'denied',
  'asked',
  'doubted',
  'supposed',
  'attributed',
  'rejected',
  'withdrawn',
  'framed',
  'disowned',
] as const

/** Words of the answer that were read but not counted, with the reason. */
export const Uncounted = z.object({ span: Span, because: z.enum(UNCOUNTED_REASONS) }).readonly()
export type Uncounted = z.infer<typeof Uncounted>

/** The result of an examination: everything that a client shows about an answer, apart from the question. */
export const Report = z
  .object({
    question: QuestionId,
    revision: z.int().positive(),
    verdicts: z.array(Verdict).min(1).readonly(),
    redFlags: z.array(RaisedFlag).readonly(),
    uncounted: z.array(Uncounted).readonly(),
    /** Errors outside the key, unchecked; absent where no language model was asked. */
    outside: z.array(OutsideError).readonly().optional(),
    mark: Mark,
    /** Null when the mark is withheld; taken at the middle of an open mark. */
    hiring: Hiring.nullable(),
    /** The best word still possible while points are open. */
    hiringHigh: Hiring.nullable(),
    /** Set where the learner said that the answer is meant as it stands, so that no guard had a say. */
    meant: z.literal(true).optional(),
    decidedBy: DecidedBy,
    /** The point to mend first: core before depth, then contradicted before missing, then by weight. */
    mendFirst: PointId.nullable(),
  })
  .readonly()
export type Report = z.infer<typeof Report>
