/**
 * What `npm run fit` learns, as it lies in `fitted/`: plain JSON, numbers packed as base64.
 */

/** The model of one claim: for each hashed feature, how it speaks for the claim and for its opposite. */
export interface FittedClaim {
  readonly id: string
  /** Intercepts of *earned* and *contradicted* against *neither*. */
  readonly bias: readonly [number, number]
  /** Weights of a figure that belongs to the claim, and of one that does not. */
  readonly figures: { readonly right: readonly [number, number]; readonly odd: readonly [number, number] }
  /** Sorted 32-bit hashes. */
  readonly hashes: string
  /** Two bytes a feature, in units of `scale`. */
  readonly weights: string
  readonly scale: number
}

/** All models of a question: its points under `main`, those of each follow-up under its id. */
export interface FittedQuestion {
  readonly question: string
  /** Fingerprints of the question and of the answers that they were made from, to notice when they are stale. */
  readonly from: string
  readonly heardFrom: string
  readonly parts: Readonly<Record<string, readonly FittedClaim[]>>
  readonly flags: readonly FittedClaim[]
  /** What labellers quoted from answers for fitting, by point or flag: exemplars that stand in no list of the bank. */
  readonly heard: Readonly<Record<string, { readonly earned: readonly string[]; readonly contradicts: readonly string[] }>>
}

/** A boosted ensemble of small regression trees, as flat rows of numbers: see trees.ts. */
export interface FittedTrees {
  readonly start: number
  readonly trees: readonly (readonly TreeNode[])[]
}

/** A split goes left when `value <= at`; a leaf has only a value. */
export type TreeNode = { readonly on: number; readonly at: number; readonly left: number; readonly right: number } | { readonly add: number }

/** How the evidence of an answer becomes chances: one for every question. */
export interface FittedCombiner {
  readonly features: readonly string[]
  readonly earned: FittedTrees
  readonly contradicted: FittedTrees
  readonly flag: FittedTrees
  readonly thresholds: Thresholds
}

export interface Thresholds {
  readonly met: number
  readonly partial: number
  readonly unsure: number
  readonly contradicted: number
  readonly flag: number
}

/** Inverse document frequencies of the bank's stems. */
export interface FittedWords {
  readonly documents: number
  readonly counts: Readonly<Record<string, number>>
}

/** The models of each question, by its id. */
export type Models = Pick<ReadonlyMap<string, FittedQuestion>, 'get'>

export interface Fitted {
  readonly words: FittedWords
  readonly combiner: FittedCombiner
  readonly questions: Models
}
