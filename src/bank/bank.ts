import { Fault } from '#domain'
import type { Blueprint, Paper, PaperId, Question, QuestionId, ShortQuestion, Term } from '#domain'

export type Bank = ReturnType<typeof createBank>

/** Sittings that the questions are drawn into: mock interviews and the diagnostic. */
interface Sittings {
  readonly blueprints?: readonly Blueprint[]
  readonly shortQuestions?: readonly ShortQuestion[]
}

/** All questions, sources and terms, by id. */
export function createBank(
  questions: readonly Question[],
  papers: readonly Paper[] = [],
  terms: readonly Term[] = [],
  { blueprints = [], shortQuestions = [] }: Sittings = {},
) {
  const questionOf = new Map(questions.map(question => [question.id, question]))
  const paperOf = new Map(papers.map(paper => [paper.id, paper]))
  const bySheet = new Map(
    questions.flatMap(question => (question.sheet ? [[question.sheet, question] as const] : [])),
  )

  return {
    questions,
    papers,
    terms,
    blueprints: inOrder(blueprints),
    /** The short questions of the diagnostic, as far as the bank has them. */
    shortQuestions: shortQuestions.filter(short => has(questionOf.get(short.question), short)),
    find: (id: QuestionId): Question | undefined => questionOf.get(id),
    ofFactSheet: (sheet: number): Question | undefined => bySheet.get(sheet),
    paper: (id: PaperId): Paper | undefined => paperOf.get(id),
    get(id: QuestionId): Question {
      const question = questionOf.get(id)
      if (!question) throw new Fault('not-found', `no question ${id}`)
      return question
    },
  }
}

/** The shortest first, as the one to begin with; those of equal length by title. */
function inOrder(blueprints: readonly Blueprint[]): readonly Blueprint[] {
  return blueprints.toSorted(
    (a, b) => a.minutes - b.minutes || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
  )
}

/** A bank laid over another may have replaced the question and lost the part. */
function has(question: Question | undefined, short: ShortQuestion): boolean {
  return short.kind === 'follow-up'
    ? (question?.followUps.some(part => part.id === short.followUp) ?? false)
    : (question?.exercises.some(part => part.id === short.exercise) ?? false)
}
