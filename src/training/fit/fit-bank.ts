import type { Question } from '#domain'
import type { Weights, QuestionWeights } from '../../examiner/built-in/weights.ts'
import { hashText, inverseFrequency } from '#text'
import { countWords } from './count-words.ts'
import { questionFingerprint } from '#examiner'
import { NO_QUOTES, fitClaims } from './fit-claims.ts'
import type { LabelledQuotes, LabelledQuotesByQuestion } from './labelled-quotes.ts'
import { shuffled } from '../shuffled.ts'

const STRANGERS = 60

/** Which questions to learn; the others still give the word counts, and sentences about something else. */
export type Only = (question: Question) => boolean

/** What is learnt without a combiner. */
export interface LearntClaims extends Omit<Weights, 'combiner' | 'questions'> {
  readonly questions: ReadonlyMap<string, QuestionWeights>
}

/** Learns the claims of every question whose kept models are stale, and the word counts of the bank. */
export function fitBank(
  questions: readonly Question[],
  kept: ReadonlyMap<string, QuestionWeights>,
  answers: LabelledQuotesByQuestion = new Map(),
  only: Only = () => true,
): LearntClaims {
  const words = countWords(questions)
  const idf = inverseFrequency(words)
  const fitted = questions.filter(only).map(question => {
    const heard = answers.get(question.id) ?? NO_QUOTES
    const before = kept.get(question.id)
    return before?.from === questionFingerprint(question) && before.heardFrom === heardFrom(heard)
      ? before
      : fitQuestion(question, heard, questions, idf)
  })
  return { words, questions: new Map(fitted.map(one => [one.question, one])) }
}

/** Learns the claims of one question. */
export function fitQuestion(
  question: Question,
  heard: LabelledQuotes,
  questions: readonly Question[],
  idf: (form: string) => number,
): QuestionWeights {
  return fitClaims(
    question,
    heard,
    { strangers: strangersTo(question, questions), idf },
    { from: questionFingerprint(question), heardFrom: heardFrom(heard) },
  )
}

function heardFrom(heard: LabelledQuotes): string {
  return hashText(JSON.stringify(heard)).toString(16)
}

/** Sentences about other questions of the bank, the same ones each time. */
function strangersTo(question: Question, questions: readonly Question[]): readonly string[] {
  const others = questions.filter(other => other.id !== question.id)
  return shuffled(
    others.flatMap(other => other.points.flatMap(point => point.earned)),
    hashText(question.id),
  ).slice(0, STRANGERS)
}
