import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Fault } from '#domain'
import type { FaultCode, Question } from '#domain'
import type { FitQuestion, QuestionWeights } from '#examiner'
import type { WordCounts } from '#text'
import { root } from '../places.ts'

/** All that the thread is handed. */
export interface FitTask {
  readonly question: Question
  readonly questions: readonly Question[]
  readonly words: WordCounts
  /** The folder of the graded answers for fitting. */
  readonly graded: string
}

/** All that it sends. An error that is no fault ends the thread, and comes back as it was thrown. */
export type Fitted =
  | { readonly kind: 'fitted'; readonly weights: QuestionWeights }
  | { readonly kind: 'fault'; readonly code: FaultCode; readonly message: string }

const GRADED = join(root, 'data/graded-answers/fit')
let before: Promise<unknown> = Promise.resolve()

/**
 * Fits a question in a thread of its own, so that requests and streams are served meanwhile. One question is
 * fitted at a time. No code of training is loaded by this file.
 */
export const fitInThread: FitQuestion = (question, questions, words) => {
  const fitted = before.then(() => runThread({ question, questions, words, graded: GRADED }))
  before = fitted.catch(() => {})
  return fitted
}

/** Runs one thread to its end. */
export async function runThread(task: FitTask): Promise<QuestionWeights> {
  const worker = new Worker(new URL('./fit-thread.ts', import.meta.url), { workerData: task })
  try {
    const told = await new Promise<Fitted>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error(`the thread that fits ${task.question.id} gave nothing`)))
    })
    if (told.kind === 'fitted') return told.weights
    throw new Fault(told.code, told.message)
  } finally {
    await worker.terminate()
  }
}
