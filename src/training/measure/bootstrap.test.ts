import { expect, test } from 'vitest'
import { PointId, QuestionId } from '#domain'
import { report } from '#examiner'
import { RUBRIC } from '../../../tests/fixtures/rubric.ts'
import { difference, interval } from './bootstrap.ts'
import type { Judged } from './evaluate.ts'
import { GradedAnswer } from '../graded.ts'

const POINT = PointId.parse('variance')
const evidence = [{ start: 0, end: 1, text: 'a' }] as const
const sheet = { ...RUBRIC, points: RUBRIC.points.slice(0, 1), redFlags: [] }

/** Twenty questions with one answer each; `right` says for which the judge agrees with the labeller. */
function judgedBy(right: (n: number) => boolean): readonly Judged[] {
  return Array.from({ length: 20 }, (_, n) => {
    const reportOf = (met: boolean) =>
      report(sheet, {
        verdicts: [
          met
            ? { kind: 'met', point: POINT, confidence: 1, evidence: [evidence[0]] }
            : { kind: 'missing', point: POINT, confidence: 1 },
        ],
        redFlags: [],
        uncounted: [],
      })
    const truth = n % 2 === 0
    return {
      question: QuestionId.parse(`foundations/q${n}`),
      graded: GradedAnswer.parse({ id: 'a', style: 'plain', answer: 'a', hiring: 'no', points: {} }),
      truth: reportOf(truth),
      ruled: reportOf(right(n) ? truth : !truth),
      flags: [],
    }
  })
}

test('a judge does not differ from itself, however uncertain its own figure is', () => {
  const judged = judgedBy(n => n % 3 !== 0)
  expect(difference(judged, judged, scores => scores.earned.kappa)).toEqual([0, 0])
  const [low, high] = interval(judged, scores => scores.earned.kappa)
  expect(high - low).toBeGreaterThan(0.2)
})

test('a judge that is better on many questions is better in all redraws, and the other way round', () => {
  const [good, poor] = [judgedBy(() => true), judgedBy(n => n % 3 === 0)]
  const [low] = difference(good, poor, scores => scores.earned.kappa)
  const [, high] = difference(poor, good, scores => scores.earned.kappa)
  expect(low).toBeGreaterThan(0)
  expect(high).toBe(-low)
})
