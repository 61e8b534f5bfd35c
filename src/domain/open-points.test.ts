import { expect, test } from 'vitest'
import { attempt, daysLater, idOf } from '../../tests/fixtures/entries.ts'
import type { Kinds } from '../../tests/fixtures/entries.ts'
import { Appeal, Reply } from './entry.ts'
import { mendablePoints, mendedPoints, pointsMade, pointsToMend } from './open-points.ts'
import type { Verdict } from './verdict.ts'

const KINDS: Kinds = ['missing', 'contradicted', 'missing']

const head = (n: number) => ({
  id: idOf(n),
  at: daysLater(n),
  day: daysLater(n).slice(0, 10),
  question: 'foundations/perplexity',
  attempt: idOf(1),
})
function reply(n: number, kind: Verdict['kind'], mends = true): Reply {
  const { answer, report } = attempt({ kinds: [kind, kind, kind] })
  const about = { kind: 'probe', point: 'heart', ...(mends && { mends }) }
  return Reply.parse({ ...head(n), kind: 'reply', about, answer, examiner: 'table', report })
}
function appeal(n: number, stance: Appeal['stance']): Appeal {
  return Appeal.parse({ ...head(n), kind: 'appeal', point: 'use', stance, words: [], reason: 'It is.' })
}

test('core points that are missing or contradicted can be mended, others not', () => {
  expect(mendablePoints(attempt({ kinds: KINDS }))).toEqual(['heart', 'use'])
  expect(mendablePoints(attempt({ kinds: ['partial', 'unjudged', 'missing'] }))).toEqual([])
})

test('a point is mended by a reply that mends and makes it, and stays so', () => {
  expect([...mendedPoints([reply(2, 'partial'), reply(3, 'met', false)])]).toEqual([])
  expect([...mendedPoints([reply(2, 'met'), reply(3, 'contradicted')])]).toEqual(['heart'])
})

test('a point is made by any reply about it that makes it, and by no other', () => {
  expect([...pointsMade([reply(2, 'met', false)])]).toEqual(['heart'])
  expect([...pointsMade([reply(2, 'partial', false)])]).toEqual([])
})

test('what was mended, or is claimed to have been said, waits no more; a struck contradiction does', () => {
  const waiting = (replies: readonly Reply[], appeals: readonly Appeal[]) =>
    pointsToMend(attempt({ kinds: KINDS }), { replies, appeals, settlements: [] })
  expect(waiting([], [])).toEqual(['heart', 'use'])
  expect(waiting([reply(2, 'met')], [appeal(2, 'did-say')])).toEqual([])
  expect(waiting([], [appeal(2, 'did-not-mean')])).toEqual(['heart', 'use'])
  expect(waiting([], [appeal(2, 'did-say'), appeal(3, 'withdrawn')])).toEqual(['heart', 'use'])
})
