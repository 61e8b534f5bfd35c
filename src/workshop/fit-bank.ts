import type { Question } from '#domain'
import type { Fitted, FittedQuestion } from '../examiner/listen/fitted.ts'
import { hashText } from '../examiner/listen/hash.ts'
import { countWords } from './count-words.ts'
import { SILENCE, fitClaims } from './fit-claims.ts'
import type { Heard, HeardAnswers } from './heard-answers.ts'
import { shuffled } from './random.ts'

/** Goes up when the way of fitting changes, so that all fitted files become stale. */
const METHOD = 6
const STRANGERS = 60

/** A fingerprint of what the models of a question are made from. */
export function fingerprint(question: Question, heard: Heard = SILENCE): string {
  const { points, redFlags, followUps, prompt, opposites } = question
  return `${METHOD}-${hashText(JSON.stringify({ points, redFlags, followUps, prompt, opposites, heard })).toString(16)}`
}

/** Which questions to learn; the others still give the word counts, and sentences about something else. */
export type Only = (question: Question) => boolean

/** Learns the claims of every question whose kept models are stale, and the word counts of the bank. */
export function fitBank(questions: readonly Question[], kept: ReadonlyMap<string, FittedQuestion>, answers: HeardAnswers = new Map(), only: Only = () => true): Omit<Fitted, 'combiner'> {
  const fitted = questions.filter(only).map(question => {
    const heard = answers.get(question.id) ?? SILENCE
    const from = fingerprint(question, heard)
    const before = kept.get(question.id)
    if (before?.from === from) return before
    return fitClaims(question, heard, strangersTo(question, questions), from)
  })
  return { words: countWords(questions), questions: new Map(fitted.map(one => [one.question, one])) }
}

/** Sentences about other questions of the bank, the same ones each time. */
function strangersTo(question: Question, questions: readonly Question[]): readonly string[] {
  const others = questions.filter(other => other.id !== question.id)
  return shuffled(others.flatMap(other => other.points.flatMap(point => point.earned)), hashText(question.id)).slice(0, STRANGERS)
}
