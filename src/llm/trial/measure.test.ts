import { expect, test } from 'vitest'
import { FlagId, PointId } from '#domain'
import type { Verdict } from '#domain'
import { measureOf } from './measure.ts'
import type { Labels } from './trial-answer.ts'

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map(id => PointId.parse(id)) as [PointId, PointId, PointId, PointId]
const labels: Labels = {
  hiring: 'yes',
  points: { [A]: 'met', [B]: 'partial', [C]: 'contradicted', [D]: 'missing' },
  flags: [FlagId.parse('f')],
}
const ruled = (...kinds: readonly Verdict['kind'][]) => ({
  hiring: 'yes' as const,
  points: Object.fromEntries([A, B, C, D].flatMap((id, i) => (kinds[i] ? [[id, kinds[i]]] : []))),
})

test('a judge that rules as the labeller does errs in nothing', () => {
  expect(measureOf([[labels, ruled('met', 'partial', 'contradicted', 'missing')]])).toEqual({
    pointKappa: 1,
    wordKappa: 1,
    tooKind: 0,
    blamed: 0,
    errorsFound: 1,
    open: 0,
  })
})

test('each way of erring is a share of what could have gone wrong so', () => {
  // One of two points that are not made is credited, one of three that are not wrong is blamed, and one is open.
  expect(measureOf([[labels, ruled('contradicted', 'unjudged', 'met', 'missing')]])).toMatchObject({
    tooKind: 1 / 2,
    blamed: 1 / 3,
    errorsFound: 0,
    open: 1 / 4,
  })
})

test('half of a point and the whole of it agree, and a point that nobody looked for counts for neither', () => {
  expect(measureOf([[labels, ruled('partial', 'met', 'contradicted')]])).toMatchObject({
    pointKappa: 1,
    open: 0,
  })
})

test('a word that is withheld counts as the lowest', () => {
  const low: Labels = { ...labels, hiring: 'strong-no' }
  const kappa = (hiring: 'yes' | null) =>
    measureOf([
      [low, { ...ruled(), hiring: null }],
      [labels, { ...ruled(), hiring }],
    ]).wordKappa
  expect(kappa('yes')).toBe(1)
  expect(kappa(null)).toBe(0)
})
