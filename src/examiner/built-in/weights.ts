/**
 * The weights that `npm run x -- fit` makes, as stored in `weights/`: plain JSON, with numbers packed as
 * base64.
 */
import type { WordCounts } from '#text'
import type { FrameModel } from '../reading/frame-model.ts'
import type { OrderModel } from '../reading/order.ts'

/**
 * The linear models of the claims of one rubric. Each hashed feature has two weights for a claim: one for the
 * claim and one for its opposite.
 */
export interface LinearWeights {
  readonly ids: readonly string[]
  /** Intercepts of *earned* and *contradicted* against *neither*. */
  readonly bias: readonly (readonly [number, number])[]
  /** The size of one step of a claim's weights. */
  readonly scales: readonly number[]
  /** Features by hash, the claims that weigh each, and the weights: see `codec.ts`. */
  readonly rows: Uint8Array
}

/** The weights of the claims of one rubric: a question's points, a follow-up's, or the red flags. */
export interface PartWeights {
  /** Fitted together, on sentences and on whole answers. */
  readonly models: LinearWeights
  /** The exemplar sentences of the claims, word by word: see `codec.ts`. */
  readonly exemplars: Uint8Array
  /** The figures that belong to each claim, and whether the claim itself is about one. */
  readonly figures: readonly (readonly number[])[]
  readonly aboutFigure: readonly boolean[]
}

/** All weights of a question: its points under `main`, those of each follow-up under its id. */
export interface QuestionWeights {
  readonly question: string
  /**
   * Fingerprints of the question and of the answers that the weights were fitted on, to tell when they are
   * stale.
   */
  readonly from: string
  readonly heardFrom: string
  readonly parts: Readonly<Record<string, PartWeights>>
  readonly flags: PartWeights
  /** The words of the question, stem and word in turn. A typing error is corrected to one of them. */
  readonly vocabulary: string
  /** The base rates of each point and red flag, from answers for fitting. */
  readonly records: Readonly<Record<string, BaseRates>>
}

/**
 * The base rates of a point in answers for fitting, or of a red flag, which is *earned* where it is raised.
 */
export interface BaseRates {
  /** Shares of answers that make the point, and that contradict it, shrunk towards the typical ones. */
  readonly earned: number
  readonly contradicted: number
  /** For each of the point's patterns, its precision: how often a span that fits it makes the point. */
  readonly trust: readonly number[]
  /** The same for each pattern of its opposite: how often a span that fits it contradicts the point. */
  readonly denyTrust?: readonly number[]
}

/** A boosted ensemble of small regression trees, as flat rows of numbers: see trees.ts. */
export interface TreeWeights {
  readonly start: number
  readonly trees: readonly (readonly TreeNode[])[]
}

/** A split goes left when `value <= at`; a leaf has only a value. */
export type TreeNode =
  | { readonly on: number; readonly at: number; readonly left: number; readonly right: number }
  | { readonly add: number }

/**
 * The models and thresholds that turn the evidence of an answer into verdicts: one set for every question.
 */
export interface VerdictModel {
  readonly features: readonly string[]
  readonly earned: TreeWeights
  readonly contradicted: TreeWeights
  readonly flag: TreeWeights
  readonly thresholds: Thresholds
}

export interface Thresholds {
  readonly met: number
  readonly partial: number
  readonly unsure: number
  readonly flag: number
}

/** The weights that all questions share. */
interface SharedWeights {
  readonly words: WordCounts
  readonly combiner: VerdictModel
  readonly order: OrderModel
  readonly frames: FrameWeights
}

/** The model of sentences that disown an answer: see reading/frame-model.ts. Its stems are parted by blanks. */
export interface FrameWeights extends Omit<FrameModel, 'vocabulary'> {
  readonly vocabulary: string
}

/**
 * A source of weights: files, a server or a cache. It is asked for one question at a time, and only when an
 * answer to that question is examined. Nothing needs all weights at once.
 */
export interface WeightsSource {
  shared(): Promise<SharedWeights>
  /** Undefined for a question without fitted weights. */
  question(id: string): Promise<QuestionWeights | undefined>
}

/** The weights of each question, by its id. */
type WeightsByQuestion = Pick<ReadonlyMap<string, QuestionWeights>, 'get'>

/** A source over weights that are already in memory. */
export function sourceOf({ questions, ...shared }: Weights): WeightsSource {
  return { shared: async () => shared, question: async id => questions.get(id) }
}

/** All weights in memory, for training and measuring. */
export interface Weights extends SharedWeights {
  readonly questions: WeightsByQuestion
}
