/** Fits one question: the thread of `fit-in-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { Fault } from '#domain'
import type { QuestionWeights } from '#examiner'
import { inverseFrequency } from '#text'
import { fitQuestion, quotesInAnswers, withStatements } from '#training/fit'
import { readForeign } from '../data/foreign-folder.ts'
import { readGradedFile } from '../data/graded-folder.ts'
import { readWrongStatementsAbout } from '../data/wrong-statements-folder.ts'
import type { FitTask, Fitted } from './fit-in-thread.ts'

function fit({ question, questions, words, graded: folder }: FitTask): QuestionWeights {
  const graded = readGradedFile(folder, question.id)
  const taught = graded ? withStatements([graded], readWrongStatementsAbout('fit', question.id)) : []
  const quotes = quotesInAnswers([question], taught).get(question.id)
  const surroundings = { questions, idf: inverseFrequency(words), foreign: readForeign('fit') }
  return fitQuestion(question, quotes, surroundings)
}

function answer(task: FitTask): Fitted {
  try {
    return { kind: 'fitted', weights: fit(task) }
  } catch (error) {
    // A class does not survive the way between threads.
    if (error instanceof Fault) return { kind: 'fault', code: error.code, message: error.message }
    throw error
  }
}

// A thread is handed its task, and nothing else: the type is that of `fit-in-thread.ts`.
parentPort?.postMessage(answer(workerData as FitTask))
