import { expect, test } from 'vitest'
import type { PointId } from '#domain'
import { attempt } from '../../../tests/fixtures/entries.ts'
import type { Kinds } from '../../../tests/fixtures/entries.ts'
import { bank } from '../../../tests/fixtures/table-judge.ts'
import { remarkOn } from './remark.ts'

const [question] = bank.questions

test.each<[Kinds, string]>([
  [['met', 'met', 'met'], 'Every point held.'],
  [['unjudged', 'met', 'met'], 'What could be judged held; one point is open.'],
  [['unjudged', 'unjudged', 'met'], 'What could be judged held; two points are open.'],
])('%s: an open point is not counted as held', (kinds, said) => {
  expect(remarkOn(attempt({ kinds }), question!)).toBe(said)
})

test('names the point to mend', () => {
  const made = attempt({ kinds: ['missing', 'met', 'met'] })
  const point = question!.points[0]!
  const { verdicts } = made.report
  const report = {
    ...made.report,
    verdicts: verdicts.map(v => (v.kind === 'missing' ? { ...v, point: point.id } : v)),
    mendFirst: point.id as PointId,
  }
  expect(remarkOn({ ...made, report }, question!)).toBe(`Not found in the answer: ${point.claim}`)
})
