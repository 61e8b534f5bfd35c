import type { Question } from '#domain'
import type { Weights, QuestionWeights } from '../../examiner/built-in/weights.ts'
import { hashText, inverseFrequency } from '#text'
import { countWords } from './count-words.ts'
import { questionFingerprint } from '#examiner'
import { fitClaims } from './fit-claims.ts'
import { NO_QUOTES, quotesFingerprint } from './labelled-quotes.ts'
import type { LabelledQuotes, LabelledQuotesByQuestion } from './labelled-quotes.ts'
import { shuffled } from '../shuffled.ts'

/** The number of sentences about other questions that serve as negatives of a claim. */
const OFF_TOPIC = 60
/** The number of sentences of prose on other subjects that do. */
const FOREIGN = 100

/** Which questions to learn; the others still give word counts and off-topic sentences. */
export type Only = (question: Question) => boolean

/** All weights but the verdict model. */
export interface LearntClaims extends Omit<Weights, 'combiner' | 'questions' | 'order' | 'frames'> {
  readonly questions: ReadonlyMap<string, QuestionWeights>
}

/** Inputs of a fit beside the questions of the bank. */
interface BankLesson {
  /** Models of an earlier fit, which stay where nothing that they rest on has changed. */
  readonly kept?: ReadonlyMap<string, QuestionWeights>
  readonly quotesBy?: LabelledQuotesByQuestion
  readonly only?: Only
  readonly foreign?: readonly string[]
}

/** Learns the claims of every question whose kept models are stale, and the word counts of the bank. */
export function fitBank(
  questions: readonly Question[],
  { kept = new Map(), quotesBy = new Map(), only = () => true, foreign = [] }: BankLesson,
): LearntClaims {
  const words = countWords(questions)
  const idf = inverseFrequency(words)
  const fitted = questions.filter(only).map(question => {
    const quotes = quotesBy.get(question.id) ?? NO_QUOTES
    const before = kept.get(question.id)
    return before?.from === questionFingerprint(question) && before.heardFrom === quotesFingerprint(quotes)
      ? before
      : fitQuestion(question, quotes, { questions, idf, foreign })
  })
  return { words, questions: new Map(fitted.map(one => [one.question, one])) }
}

/** Surroundings of a question in a fit: the bank, the rarity of its words, and prose on other subjects. */
interface FitSurroundings {
  readonly questions: readonly Question[]
  readonly idf: (form: string) => number
  readonly foreign: readonly string[]
}

/** Learns the claims of one question. */
export function fitQuestion(
  question: Question,
  quotes: LabelledQuotes = NO_QUOTES,
  { questions, idf, foreign }: FitSurroundings,
): QuestionWeights {
  return fitClaims(
    question,
    quotes,
    {
      offTopic: offTopicSentences(question, questions),
      foreign: shuffled(foreign, hashText(question.id)).slice(0, FOREIGN),
      idf,
    },
    { from: questionFingerprint(question), heardFrom: quotesFingerprint(quotes) },
  )
}

/** Sentences about other questions of the bank, the same ones each time. */
function offTopicSentences(question: Question, questions: readonly Question[]): readonly string[] {
  const others = questions.filter(other => other.id !== question.id)
  return shuffled(
    others.flatMap(other => other.points.flatMap(point => point.earned)),
    hashText(question.id),
  ).slice(0, OFF_TOPIC)
}
