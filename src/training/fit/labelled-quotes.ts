import type { Point, PointId, Question, QuestionId } from '#domain'
import { segment } from '#examiner'
import type { QuestionWeights } from '../../examiner/built-in/weights.ts'
import type { GradedAnswer, GradedFile } from '../graded.ts'
import { fitFlagBaseRates, fitBaseRates } from './fit-base-rates.ts'

/**
 * What labellers found in answers for fitting: real people's words are the best exemplars. They go into the
 * models only; the bank's own files stay as they are written.
 */
export interface LabelledQuotes {
  readonly quotes: QuestionWeights['heard']
  /** Sentences of answers that say nothing of a point or flag, by its id. */
  readonly besides: Readonly<Record<string, readonly string[]>>
  readonly records: QuestionWeights['records']
  /** The answers themselves, with what each came to. */
  readonly answers: readonly Pick<GradedAnswer, 'answer' | 'points' | 'redFlags'>[]
}

export type LabelledQuotesByQuestion = ReadonlyMap<QuestionId, LabelledQuotes>

/** What was heard in the answers that `keep` lets through. */
export function quotesInAnswers(
  questions: readonly Question[],
  graded: readonly GradedFile[],
  keep: (place: number) => boolean = () => true,
): LabelledQuotesByQuestion {
  const answersTo = Map.groupBy(graded, file => file.question)
  return new Map(
    questions.map(question => [
      question.id,
      heardIn(
        question,
        (answersTo.get(question.id) ?? []).flatMap(file => file.answers.filter((_, place) => keep(place))),
      ),
    ]),
  )
}

function heardIn(question: Question, answers: readonly GradedAnswer[]): LabelledQuotes {
  const quotes = (point: Point, ruling: 'met' | 'partial' | 'contradicted') =>
    answers.flatMap(({ points }) =>
      points[point.id]?.ruling === ruling ? (points[point.id]?.evidence ?? []) : [],
    )
  const ofPoints = question.points.map(
    point =>
      [
        point.id,
        {
          earned: quotes(point, 'met'),
          half: quotes(point, 'partial'),
          contradicts: quotes(point, 'contradicted'),
        },
      ] as const,
  )
  const ofFlags = question.redFlags.map(
    flag =>
      [
        flag.id,
        { earned: answers.flatMap(({ redFlags }) => redFlags[flag.id] ?? []), half: [], contradicts: [] },
      ] as const,
  )
  return {
    quotes: Object.fromEntries(
      [...ofPoints, ...ofFlags].filter(
        ([, { earned, half, contradicts }]) => earned.length + half.length + contradicts.length > 0,
      ),
    ),
    besides: Object.fromEntries([
      ...question.points.map(
        point => [point.id, answers.flatMap(answer => besides(answer, point.id))] as const,
      ),
      ...question.redFlags.map(
        flag =>
          [
            flag.id,
            answers.flatMap(({ answer, redFlags }) => sentencesWithout(answer, redFlags[flag.id] ?? [])),
          ] as const,
      ),
    ]),
    records: Object.fromEntries([
      ...question.points.map(point => [point.id, fitBaseRates(point, answers)] as const),
      ...question.redFlags.map(flag => [flag.id, fitFlagBaseRates(flag, answers)] as const),
    ]),
    answers,
  }
}

/** The sentences of an answer that do not earn the point: all of them where it is missing, the others where it is contradicted. */
function besides({ answer, points }: GradedAnswer, point: PointId): readonly string[] {
  const label = points[point]
  if (label && label.ruling !== 'missing' && label.ruling !== 'contradicted') return []
  return sentencesWithout(answer, label?.evidence ?? [])
}

function sentencesWithout(answer: string, quotes: readonly string[]): readonly string[] {
  return sentencesOf(answer).filter(
    sentence => !quotes.some(quote => sentence.includes(quote) || quote.includes(sentence)),
  )
}

function sentencesOf(answer: string): readonly string[] {
  return [...Map.groupBy(segment(answer), part => part.sentence).values()].map(parts =>
    answer.slice(parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0),
  )
}
