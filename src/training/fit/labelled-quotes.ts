import { hashText } from '#text'
import type { Point, Question, QuestionId } from '#domain'
import type { QuestionWeights } from '../../examiner/built-in/weights.ts'
import type { GradedAnswer, GradedFile } from '../graded.ts'
import { isWholeAnswer } from '../wrong-statements.ts'
import { fitFlagBaseRates, fitBaseRates } from './fit-base-rates.ts'

/**
 * Labellers' findings in the graded answers to a question: real people's words are the best exemplars. They
 * go into the models only; the bank's own files stay as written.
 */
export interface LabelledQuotes {
  readonly quotes: Readonly<Record<string, Quotes>>
  readonly baseRates: QuestionWeights['records']
  /** The answers themselves, with their labels. */
  readonly answers: readonly Pick<GradedAnswer, 'answer' | 'points' | 'redFlags' | 'style'>[]
}

export type LabelledQuotesByQuestion = ReadonlyMap<QuestionId, LabelledQuotes>

export const NO_QUOTES: LabelledQuotes = { quotes: {}, baseRates: {}, answers: [] }

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
export function quotesFingerprint({ quotes, baseRates, answers }: LabelledQuotes): string {
  return hashText(JSON.stringify({ quotes, records: baseRates, answers })).toString(16)
}

function quotesOf(question: Question, answers: readonly GradedAnswer[]): LabelledQuotes {
  const { points, redFlags } = question
  const usual = answers.filter(isWholeAnswer)
  return {
    quotes: Object.fromEntries(
      [
        ...points.map(point => [point.id, pointQuotes(point, answers)] as const),
        ...redFlags.map(flag => [flag.id, flagQuotes(flag, answers)] as const),
      ].filter(([, { earned, half, contradicts }]) => earned.length + half.length + contradicts.length > 0),
    ),
    baseRates: Object.fromEntries([
      ...points.map(point => [point.id, fitBaseRates(point, usual)] as const),
      ...redFlags.map(flag => [flag.id, fitFlagBaseRates(flag, usual)] as const),
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
