import type { ModelReading } from '#api'
import type { Question } from '#domain'
import { examine, rubricOf } from '#examiner'
import type { Judge } from '#examiner'

const LENGTHS = ['short', 'medium', 'long'] as const satisfies readonly ModelReading['answer'][]

export type ReadModelAnswers = (question: Question) => Promise<readonly ModelReading[]>

/** Has the judge read a question's model answers. Once is enough: neither changes while the app runs. */
export function readingsBy(judge: Judge): ReadModelAnswers {
  const known = new Map<Question['id'], Promise<readonly ModelReading[]>>()
  return question => {
    const before = known.get(question.id)
    if (before) return before
    const reading = Promise.all(LENGTHS.map(answer => read(judge, question, answer)))
    known.set(question.id, reading)
    // A judge that failed may be asked again.
    reading.catch(() => known.delete(question.id))
    return reading
  }
}

async function read(judge: Judge, question: Question, answer: ModelReading['answer']): Promise<ModelReading> {
  const { verdicts } = await examine(
    judge,
    rubricOf(question),
    question.modelAnswers[answer],
    new AbortController().signal,
  )
  return {
    answer,
    made: verdicts.flatMap(v =>
      v.kind === 'met' || v.kind === 'partial' ? [{ point: v.point, evidence: v.evidence }] : [],
    ),
  }
}
