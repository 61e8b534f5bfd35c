import { hashText } from '#text'
import type { Point, PointId, Question, QuestionId } from '#domain'
import { segment } from '#examiner'
import type { QuestionWeights } from '../../examiner/built-in/weights.ts'
import type { GradedAnswer, GradedFile } from '../graded.ts'
import { fitFlagBaseRates, fitBaseRates } from './fit-base-rates.ts'

/**
 * What labellers found in the graded answers to a question: real people's words are the best exemplars. They
 * go into the models only; the bank's own files stay as they are written.
 */
export interface LabelledQuotes {
  readonly quotes: Readonly<Record<string, Quotes>>
  /** Sentences of answers that do not speak of a point or flag, by its id. */
  readonly unrelated: Readonly<Record<string, readonly string[]>>
  readonly baseRates: QuestionWeights['records']
  /** The answers themselves, with their labels. */
  readonly answers: readonly Pick<GradedAnswer, 'answer' | 'points' | 'redFlags'>[]
}

export type LabelledQuotesByQuestion = ReadonlyMap<QuestionId, LabelledQuotes>

export const NO_QUOTES: LabelledQuotes = { quotes: {}, unrelated: {}, baseRates: {}, answers: [] }

/** The quotes of the answers that `keep` lets through. */
export function quotesInAnswers(
  questions: readonly Question[],
  graded: readonly GradedFile[],
  keep: (place: number) => boolean = () => true,
): LabelledQuotesByQuestion {
  const answersTo = Map.groupBy(graded, file => file.question)
  return new Map(
    questions.map(question => [
      question.id,
      quotesOf(
        question,
        (answersTo.get(question.id) ?? []).flatMap(file => file.answers.filter((_, place) => keep(place))),
      ),
    ]),
  )
}

/**
 * Tells whether weights were learnt from the same quotes. It is stored, so the keys stay those it was first
 * made of.
 */
export function quotesFingerprint({ quotes, unrelated, baseRates, answers }: LabelledQuotes): string {
  return hashText(JSON.stringify({ quotes, besides: unrelated, records: baseRates, answers })).toString(16)
}

function quotesOf(question: Question, answers: readonly GradedAnswer[]): LabelledQuotes {
  const { points, redFlags } = question
  return {
    quotes: Object.fromEntries(
      [
        ...points.map(point => [point.id, pointQuotes(point, answers)] as const),
        ...redFlags.map(flag => [flag.id, flagQuotes(flag, answers)] as const),
      ].filter(([, { earned, half, contradicts }]) => earned.length + half.length + contradicts.length > 0),
    ),
    unrelated: Object.fromEntries([
      ...points.map(
        point => [point.id, answers.flatMap(answer => unrelatedSentences(answer, point.id))] as const,
      ),
      ...redFlags.map(
        ({ id }) =>
          [
            id,
            answers.flatMap(({ answer, redFlags: raised }) => sentencesWithout(answer, raised[id] ?? [])),
          ] as const,
      ),
    ]),
    baseRates: Object.fromEntries([
      ...points.map(point => [point.id, fitBaseRates(point, answers)] as const),
      ...redFlags.map(flag => [flag.id, fitFlagBaseRates(flag, answers)] as const),
    ]),
    answers,
  }
}

/** Quotations by labellers: exemplars that are in no list of the bank. */
interface Quotes {
  readonly earned: readonly string[]
  readonly half: readonly string[]
  readonly contradicts: readonly string[]
}

function pointQuotes({ id }: Point, answers: readonly GradedAnswer[]): Quotes {
  const quotes = (ruling: 'met' | 'partial' | 'contradicted') =>
    answers.flatMap(({ points }) => (points[id]?.ruling === ruling ? (points[id]?.evidence ?? []) : []))
  return { earned: quotes('met'), half: quotes('partial'), contradicts: quotes('contradicted') }
}

function flagQuotes({ id }: Question['redFlags'][number], answers: readonly GradedAnswer[]): Quotes {
  return { earned: answers.flatMap(({ redFlags }) => redFlags[id] ?? []), half: [], contradicts: [] }
}

/**
 * The sentences that do not earn the point: all where it is missing, the unquoted ones where it is
 * contradicted.
 */
function unrelatedSentences({ answer, points }: GradedAnswer, point: PointId): readonly string[] {
  const label = points[point]
  if (label?.ruling !== 'missing' && label?.ruling !== 'contradicted') return []
  return sentencesWithout(answer, label.evidence)
}

function sentencesWithout(answer: string, quotes: readonly string[]): readonly string[] {
  return segmentedSentences(answer).filter(
    sentence => !quotes.some(quote => sentence.includes(quote) || quote.includes(sentence)),
  )
}

/** Sentences as the examiner cuts them, so that models learn from the texts that they will score. */
function segmentedSentences(answer: string): readonly string[] {
  return [...Map.groupBy(segment(answer), part => part.sentence).values()].map(parts =>
    answer.slice(parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0),
  )
}
