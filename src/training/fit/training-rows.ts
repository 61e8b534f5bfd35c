import type { PointId, Question } from '#domain'
import { rubricOf, segment } from '#examiner'
import { createFeatureReader } from '../../examiner/built-in/judge.ts'
import type { AnswerFeatures } from '../../examiner/built-in/judge.ts'
import type { PointEvidence } from '../../examiner/built-in/point-features.ts'
import type { Weights } from '../../examiner/built-in/weights.ts'
import type { GradedAnswer } from '../graded.ts'

export type Ruling = GradedAnswer['points'][PointId]['ruling']

/** One text as the verdict model learns from it: the features of its points and flags, and their labels. */
export interface TrainingRow {
  readonly question: string
  readonly kind: RowKind
  readonly points: readonly PointTrainingRow[]
  readonly flags: readonly { readonly values: readonly number[]; readonly raised: boolean }[]
}

/**
 * - `answer`: a whole graded answer
 * - `statement`: a wrong statement or its right look-alike, for the point that it is about
 * - `exemplar`: a sentence of the bank's lists
 * - `minimalPair`: a sentence of an answer that earned a point, or the same perturbed, for that point
 * - `unrelated`: either of these for the points that it does not speak of
 * - `offTopic`: an answer to another question
 * - `foreign`: long prose about other matters, and long answers to questions on other topics
 * - `smallTalk`: talk without content
 */
export type RowKind =
  | 'answer'
  | 'statement'
  | 'exemplar'
  | 'minimalPair'
  | 'unrelated'
  | 'offTopic'
  | 'foreign'
  | 'smallTalk'

interface PointTrainingRow extends Pick<PointEvidence, 'values' | 'againstValues' | 'local'> {
  readonly ruling: Ruling
}

export type ReadFeatures = (question: Question, text: string) => AnswerFeatures

/** Reads features with the base learners alone: rows are what the verdict model is learnt from. */
export function featureReader(claims: Pick<Weights, 'words' | 'questions'>): ReadFeatures {
  const read = createFeatureReader(claims)
  return (question, text) => read({ rubric: rubricOf(question), answer: text, segments: segment(text) })
}

export function pointRow({ values, againstValues, local }: PointEvidence, ruling: Ruling): PointTrainingRow {
  return { values, againstValues, local, ruling }
}

/** A text that earns no point and raises no flag. */
export function negativeRow(question: string, kind: RowKind, features: AnswerFeatures): TrainingRow {
  return {
    question,
    kind,
    points: features.points.map(point => pointRow(point, 'missing')),
    flags: features.flags.map(({ values }) => ({ values, raised: false })),
  }
}
