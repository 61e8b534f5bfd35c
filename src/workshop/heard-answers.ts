import type { FlagId, Point, PointId, Question, RedFlag } from '#domain'
import type { GradedAnswer, GradedFile } from './graded.ts'

/**
 * The question with what labellers found in answers for fitting added to its lists: real people's words are
 * the best exemplars. They go into the models only; the bank's own files stay as they are written.
 */
export function withAnswers(question: Question, answers: readonly GradedAnswer[]): Question {
  return {
    ...question,
    points: question.points.map((point): Point => ({
      ...point,
      earned: [...point.earned, ...quotes(answers, point.id, 'met')],
      contradicts: [...point.contradicts, ...quotes(answers, point.id, 'contradicted')],
    })),
    redFlags: question.redFlags.map((flag): RedFlag => ({ ...flag, says: [...flag.says, ...statements(answers, flag.id)] })),
  }
}

function quotes(answers: readonly GradedAnswer[], point: PointId, ruling: 'met' | 'contradicted'): readonly string[] {
  return answers.flatMap(({ points }) => (points[point]?.ruling === ruling ? points[point].evidence : []))
}

function statements(answers: readonly GradedAnswer[], flag: FlagId): readonly string[] {
  return answers.flatMap(({ redFlags }) => redFlags[flag] ?? [])
}

/** All questions with the answers that `keep` lets through. */
export function questionsWithAnswers(questions: readonly Question[], graded: readonly GradedFile[], keep: (place: number) => boolean): readonly Question[] {
  const answersTo = Map.groupBy(graded, file => file.question)
  return questions.map(question => withAnswers(question, (answersTo.get(question.id) ?? []).flatMap(file => file.answers.filter((_, place) => keep(place)))))
}
