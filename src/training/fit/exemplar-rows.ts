import type { Point, Question } from '#domain'
import type { AnswerFeatures } from '../../examiner/built-in/judge.ts'
import { exchange, misquote, negate } from '../perturb.ts'
import { fitBank } from './fit-bank.ts'
import type { Only } from './fit-bank.ts'
import { featureReader, pointRow } from './training-rows.ts'
import type { Ruling, TrainingRow } from './training-rows.ts'

export const EXEMPLAR_FOLDS = 3

/**
 * The rows of the bank's exemplars, out of fold: each is read by base learners that were fitted without it.
 * Read by learners that know it, it would teach the verdict model to trust them too much.
 */
export function exemplarRows(
  questions: readonly Question[],
  only: Only = () => true,
  foreign: readonly string[] = [],
): readonly TrainingRow[] {
  return Array.from({ length: EXEMPLAR_FOLDS }, (_, fold) =>
    exemplarRowsOfFold(questions, fold, only, foreign),
  ).flat()
}

const LISTS = ['earned', 'near', 'contradicts'] as const
const RULINGS = { earned: 'met', near: 'missing', contradicts: 'contradicted' } as const

/** The rows of one fold, for those who share the work. */
export function exemplarRowsOfFold(
  questions: readonly Question[],
  fold: number,
  only: Only,
  foreign: readonly string[],
): readonly TrainingRow[] {
  const reduced = questions.map(question => withoutFold(question, fold))
  const read = featureReader(fitBank(reduced, { only, foreign }))
  return questions.flatMap((question, q) =>
    only(question) ? rowsOf(question, fold, text => read(reduced[q] ?? question, text)) : [],
  )
}

function withoutFold(question: Question, fold: number): Question {
  const kept = (items: readonly string[]) => items.filter((_, i) => i % EXEMPLAR_FOLDS !== fold)
  return {
    ...question,
    followUps: [],
    points: question.points.map((point): Point => ({
      ...point,
      earned: kept(point.earned),
      near: kept(point.near),
      contradicts: kept(point.contradicts),
    })),
    redFlags: question.redFlags.map(flag => ({ ...flag, says: kept(flag.says) })),
  }
}

function rowsOf(
  question: Question,
  fold: number,
  read: (text: string) => AnswerFeatures,
): readonly TrainingRow[] {
  const held = (items: readonly string[]) => items.filter((_, i) => i % EXEMPLAR_FOLDS === fold)
  const row = (points: TrainingRow['points'], flags: TrainingRow['flags']): TrainingRow => ({
    question: question.id,
    kind: 'exemplar',
    points,
    flags,
  })
  // A sentence about one point has no label for the others: it may rightly earn them too.
  const forPoint = (p: number, ruling: Ruling) => (text: string) => {
    const own = read(text).points[p]
    return row(own ? [pointRow(own, ruling)] : [], [])
  }
  return [
    ...question.points.flatMap((point, p) =>
      LISTS.flatMap(list => held(point[list]).map(forPoint(p, RULINGS[list]))),
    ),
    ...question.points.flatMap((point, p) =>
      held(point.earned)
        .flatMap(text => perturbed(text, question))
        .map(forPoint(p, 'contradicted')),
    ),
    ...question.redFlags.flatMap((flag, f) =>
      held(flag.says).map(text =>
        row(
          [],
          read(text)
            .flags.slice(f, f + 1)
            .map(({ values }) => ({ values, raised: true })),
        ),
      ),
    ),
    ...question.points.flatMap(point =>
      held(point.earned).map(text =>
        row(
          [],
          read(text).flags.map(({ values }) => ({ values, raised: false })),
        ),
      ),
    ),
  ]
}

function perturbed(sentence: string, { opposites }: Question): readonly string[] {
  return [negate(sentence), misquote(sentence), ...exchange(sentence, opposites, 'only-both')]
    .filter(text => text !== undefined)
    .filter(text => text !== sentence)
}
