import type { Point, Question } from '#domain'
import { segment, rubricOf } from '#examiner'
import { createFeatureReader } from '../../examiner/built-in/judge.ts'
import type { TrainingRow } from './training-rows.ts'
import { EMPTY_VERDICT_MODEL } from './fit-verdict-model.ts'
import { fitBank } from './fit-bank.ts'
import type { Only } from './fit-bank.ts'
import { exchange, misquote, negate } from '../perturb.ts'

const FOLDS = 4

/**
 * What the exemplars themselves teach the combiner: each is heard by models that were learnt without it.
 * Heard by models that know it, it would teach them to trust themselves too much.
 */
export function outOfFoldRows(
  questions: readonly Question[],
  only: Only = () => true,
): readonly TrainingRow[] {
  return Array.from({ length: FOLDS }, (_, fold) => lessonsOfFold(questions, fold, only)).flat()
}

const LISTS = { earned: 'met', near: 'missing', contradicts: 'contradicted' } as const

function lessonsOfFold(questions: readonly Question[], fold: number, only: Only): readonly TrainingRow[] {
  const kept = (items: readonly string[]) => items.filter((_, i) => i % FOLDS !== fold)
  const reduced = questions.map(question => ({
    ...question,
    followUps: [],
    points: question.points.map((point): Point => ({
      ...point,
      earned: kept(point.earned),
      near: kept(point.near),
      contradicts: kept(point.contradicts),
    })),
    redFlags: question.redFlags.map(flag => ({ ...flag, says: kept(flag.says) })),
  }))
  const fitted = fitBank(reduced, new Map(), new Map(), only)
  const listen = createFeatureReader({ ...fitted, combiner: EMPTY_VERDICT_MODEL })

  return questions.flatMap((question, q) => {
    if (!only(question)) return []
    const rubric = rubricOf(reduced[q] ?? question)
    const hear = (answer: string) => listen({ rubric, answer, segments: segment(answer) })
    const fromPoints = question.points.flatMap((point, p) =>
      (['earned', 'near', 'contradicts'] as const).flatMap(list =>
        point[list]
          .filter((_, i) => i % FOLDS === fold)
          .map((text): TrainingRow => {
            const { points } = hear(text)
            // A sentence about one point is no lesson on the others: it may rightly earn them, too.
            const own = points[p]
            return {
              question: question.id,
              kind: 'exemplar',
              points: own ? [{ values: own.values, local: own.local, ruling: LISTS[list] }] : [],
              flags: [],
            }
          }),
      ),
    )
    // The same sentences turned false: a "not" put in, two roles exchanged, a figure changed.
    const turned = question.points.flatMap((point, p) =>
      point.earned
        .filter((_, i) => i % FOLDS === fold)
        .flatMap(text => turnedFalse(text, question))
        .map((text): TrainingRow => {
          const own = hear(text).points[p]
          return {
            question: question.id,
            kind: 'exemplar',
            points: own ? [{ values: own.values, local: own.local, ruling: 'contradicted' }] : [],
            flags: [],
          }
        }),
    )
    const fromFlags = question.redFlags.flatMap((flag, f) =>
      flag.says
        .filter((_, i) => i % FOLDS === fold)
        .map((text): TrainingRow => ({
          question: question.id,
          kind: 'exemplar',
          points: [],
          flags: hear(text).flags.flatMap((heard, g) =>
            g === f ? [{ values: heard.values, raised: true }] : [],
          ),
        })),
    )
    const quiet = question.points.flatMap(point =>
      point.earned
        .filter((_, i) => i % FOLDS === fold)
        .map((text): TrainingRow => ({
          question: question.id,
          kind: 'exemplar',
          points: [],
          flags: hear(text).flags.map(heard => ({ values: heard.values, raised: false })),
        })),
    )
    return [...fromPoints, ...turned, ...fromFlags, ...quiet]
  })
}

function turnedFalse(sentence: string, question: Question): readonly string[] {
  return [
    negate(sentence),
    misquote(sentence),
    ...exchange(sentence, question.opposites, 'only-both'),
  ].flatMap(turned => (turned === undefined || turned === sentence ? [] : [turned]))
}
