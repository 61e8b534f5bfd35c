import type { FlagId, NonEmpty, Opposite, PointId, Uncounted } from '#domain'
import type { Segment } from './segment.ts'
import type { Rubric } from './rubric.ts'

export interface Brief {
  readonly rubric: Rubric
  readonly answer: string
  readonly segments: readonly Segment[]
  /** Set where the learner said that the answer is meant as it stands: no guard is asked. */
  readonly meant?: boolean
}

export interface Finding {
  readonly point: PointId
  readonly ruling: 'met' | 'partial' | 'contradicted' | 'missing' | 'unsure'
  readonly cites: readonly number[]
  /** The probability that the ruling is right, 0 to 1. */
  readonly confidence: number
  /** The words that oppose the claim in a contradiction, as places in the answer. */
  readonly opposite?: FoundOpposite
  /** The judge that ruled on this point, where several share the work. */
  readonly by?: string
  /** Set where the point is left open since its words could not be read, or seem not to be meant. */
  readonly guarded?: true
}

export interface FoundOpposite {
  readonly kind: Opposite['kind']
  readonly words: NonEmpty<AnswerPlace>
}

/** A stretch of the answer. Offsets are UTF-16, as in `String.prototype.slice`. */
export interface AnswerPlace {
  readonly start: number
  readonly end: number
}

export interface FlagFinding {
  readonly flag: FlagId
  readonly cites: readonly number[]
}

/** A statement that the judge calls false and that the key does not foresee, with what is true. */
export interface OutsideFinding {
  readonly cites: readonly number[]
  readonly truth: string
}

/** Why a segment was read but not counted. */
export interface SetAside {
  readonly segment: number
  readonly because: Uncounted['because']
}

export type Judgement =
  | {
      readonly kind: 'ruled'
      readonly findings: NonEmpty<Finding>
      readonly flags: readonly FlagFinding[]
      readonly setAside: readonly SetAside[]
      /** Absent from a judge that does not look for any. */
      readonly outside?: readonly OutsideFinding[]
      /** The judge that ruled, where it is not the named judge alone: a fallback is reported here. */
      readonly by?: string
    }
  | { readonly kind: 'silent'; readonly because: 'unavailable' | 'malformed' }

/**
 * Rules on each point. A judge cites segments by number; it never quotes and never counts.
 *
 * The built-in judge is one, a language model another, and a route over several a third.
 */
export interface Judge {
  readonly name: string
  rule(brief: Brief, signal: AbortSignal): Promise<Judgement>
  /** The grounds of its rulings, from a judge that can give them. */
  explain?(brief: Brief): Promise<Explanation>
}

/** The same judge, told that each answer is meant as it stands: it asks no guard. */
export function asMeant(judge: Judge): Judge {
  return { ...judge, rule: (brief, signal) => judge.rule({ ...brief, meant: true }, signal) }
}

/** One named figure that a ruling rests on. */
interface Feature {
  readonly name: string
  readonly value: number
  readonly means: string
}

/**
 * The grounds of one ruling. `for` and `against` number the segments of the spans that speak most for and
 * against the point.
 */
export interface PointExplanation {
  readonly point: PointId
  readonly ruling: Finding['ruling']
  /** The rule that decided, by name and in words. */
  readonly rule: string
  readonly because: string
  /** The probabilities that the answer makes the point, and that it contradicts it. */
  readonly earned: number
  readonly contradicted: number
  readonly for: readonly number[]
  readonly against: readonly number[]
  /** The words that oppose the claim, where they could be named. */
  readonly opposite?: FoundOpposite
  /** Similarity of the words most against the point to truths of the question, and to wrong sayings of it. */
  readonly truth: number
  readonly untruth: number
  readonly features: readonly Feature[]
}

export interface FlagExplanation {
  readonly flag: FlagId
  readonly rule: string
  readonly because: string
  readonly probability: number
  readonly for: readonly number[]
  readonly features: readonly Feature[]
}

/** The result of one layer of reading, before any point was looked at. */
export interface LayerLine {
  readonly layer: 'text' | 'answer' | 'topic' | 'order' | 'stance'
  readonly says: string
}

interface Explanation {
  readonly layers: readonly LayerLine[]
  readonly points: readonly PointExplanation[]
  readonly flags: readonly FlagExplanation[]
}
