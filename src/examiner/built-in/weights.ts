/**
 * What `npm run x -- fit` learns, as it lies in `weights/`: plain JSON, numbers packed as base64.
 */
import type { WordCounts } from '#text'

/** The models of the claims of one sheet: for each hashed feature and claim, how it speaks for the claim and for its opposite. */
export interface LinearWeights {
  readonly ids: readonly string[]
  /** Intercepts of *earned* and *contradicted* against *neither*. */
  readonly bias: readonly (readonly [number, number])[]
  /** Weights of a figure that belongs to the claim, and of one that does not. */
  readonly figures: readonly {
    readonly right: readonly [number, number]
    readonly odd: readonly [number, number]
  }[]
  /** What one step of a claim's weights comes to. */
  readonly scales: readonly number[]
  /** Hashes of features, sorted and packed as steps; a hash stands once for each claim that has a weight for it. */
  readonly hashes: string
  /** Row by row: the place of the claim, a byte; its two weights, a signed byte each. */
  readonly claims: string
  readonly weights: string
}

/** What people say of the claims of one sheet, word by word: see nearness.ts. */
export interface ExemplarWeights {
  /** Sentence by sentence: the place of its claim; its list, and whether it denies; what its words weigh, in thousandths. */
  readonly claims: string
  readonly lists: string
  readonly totals: string
  /** Word by word: hashes of 32 bits, sorted and packed as steps; a word stands once for each sentence that has it. */
  readonly words: string
  /** Row by row: the place of the sentence; what the word weighs in it, in steps of 1/127, below zero where the sentence denies it. */
  readonly sentences: string
  readonly weights: string
}

/** The claims of one sheet: a question's points, a follow-up's, or the red flags. */
export interface PartWeights {
  readonly models: LinearWeights
  /** The same claims, learnt together from sentences and whole answers. */
  readonly pooled: LinearWeights
  readonly exemplars: ExemplarWeights
  /** The figures that belong to each claim, and whether the claim itself is about one. */
  readonly figures: readonly (readonly number[])[]
  readonly aboutFigure: readonly boolean[]
}

/** All that is learnt of a question: its points under `main`, those of each follow-up under its id. */
export interface QuestionWeights {
  readonly question: string
  /** Fingerprints of the question and of the answers that they were made from, to notice when they are stale. */
  readonly from: string
  readonly heardFrom: string
  readonly parts: Readonly<Record<string, PartWeights>>
  readonly flags: PartWeights
  /** The words of the question, stem and word in turn: a slip of the keyboard is mended to one of them. */
  readonly vocabulary: string
  /** What labellers quoted from answers for fitting, by point or flag: exemplars that stand in no list of the bank. */
  readonly heard: Readonly<
    Record<
      string,
      {
        readonly earned: readonly string[]
        readonly half: readonly string[]
        readonly contradicts: readonly string[]
      }
    >
  >
  /** How answers for fitting fared at each point and red flag. */
  readonly records: Readonly<Record<string, BaseRates>>
}

/** What answers for fitting say beforehand of a point, or of a red flag, which is *earned* where it is raised. */
export interface BaseRates {
  /** Shares of answers that make the point, and that contradict it, drawn towards the usual ones. */
  readonly earned: number
  readonly contradicted: number
  /** For each of the point's patterns, how often what fits it makes the point. */
  readonly trust: readonly number[]
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

/** How the evidence of an answer becomes chances: one for every question. */
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
  readonly contradicted: number
  readonly flag: number
}

/** The weights that all questions share. */
export interface SharedWeights {
  readonly words: WordCounts
  readonly combiner: VerdictModel
}

/**
 * Where weights come from: files, a server or a cache. They are asked for one question at a time and only when an answer to
 * it is examined; nothing needs all of them at once.
 */
export interface WeightsSource {
  shared(): Promise<SharedWeights>
  /** Undefined for a question that nothing was fitted for. */
  question(id: string): Promise<QuestionWeights | undefined>
}

/** The models of each question, by its id. */
export type WeightsByQuestion = Pick<ReadonlyMap<string, QuestionWeights>, 'get'>

/** A source over weights that are in memory already. */
export function sourceOf({ questions, ...shared }: Weights): WeightsSource {
  return { shared: async () => shared, question: async id => questions.get(id) }
}

/** All that was fitted, in memory: for training and measuring. */
export interface Weights extends SharedWeights {
  readonly questions: WeightsByQuestion
}
