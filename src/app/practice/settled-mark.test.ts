import { describe, expect, test } from 'vitest'
import { Reply, Settlement } from '#domain'
import type { Verdict } from '#domain'
import { attempt, daysLater, idOf } from '../../../tests/fixtures/entries.ts'
import type { Kinds } from '../../../tests/fixtures/entries.ts'
import { settledMark } from './settled-mark.ts'

// Weights 3, 2, 1.
const settled = (point: string, ruling: 'met' | 'missing') =>
  Settlement.parse({
    id: idOf(5),
    at: daysLater(1),
    day: '2026-01-06',
    kind: 'settlement',
    question: 'foundations/perplexity',
    attempt: idOf(1),
    point,
    ruling,
  })

/** A reply to the probe of a point, some days after the answer. */
const replied = (point: string, kind: Verdict['kind'], days = 1) => {
  const at = daysLater(days)
  const { answer, report } = attempt({ kinds: [kind, kind, kind] })
  return Reply.parse({
    id: idOf(6),
    at,
    day: at.slice(0, 10),
    kind: 'reply',
    question: 'foundations/perplexity',
    attempt: idOf(1),
    about: { kind: 'probe', point },
    answer,
    examiner: 'table',
    report,
  })
}

describe('settledMark', () => {
  test.each<[string, Kinds, readonly Settlement[], object]>([
    [
      'is the mark where nothing was settled',
      ['unjudged', 'met', 'met'],
      [],
      { kind: 'open', low: 0.5, high: 1 },
    ],
    [
      'is given once all is settled',
      ['unjudged', 'met', 'met'],
      [settled('heart', 'met')],
      { kind: 'given', share: 1 },
    ],
    [
      'counts a point that was settled as missing as nothing',
      ['unjudged', 'met', 'met'],
      [settled('heart', 'missing')],
      { kind: 'given', share: 0.5 },
    ],
    [
      'narrows while a point is open',
      ['unjudged', 'unjudged', 'met'],
      [settled('heart', 'met')],
      { kind: 'open', low: 4 / 6, high: 1 },
    ],
    [
      'opens a withheld mark',
      ['unjudged', 'unjudged', 'unjudged'],
      [settled('heart', 'missing')],
      { kind: 'open', low: 0, high: 0.5 },
    ],
    [
      'follows the last word on a point',
      ['unjudged', 'met', 'met'],
      [settled('heart', 'met'), settled('heart', 'missing')],
      { kind: 'given', share: 0.5 },
    ],
  ])('%s', (_, kinds, settlements, mark) => {
    expect(settledMark(attempt({ kinds }), settlements, [])).toEqual(mark)
  })

  test.each<[string, Kinds, readonly Settlement[], readonly Reply[], object]>([
    [
      'counts a point that a reply makes',
      ['unjudged', 'met', 'met'],
      [],
      [replied('heart', 'met')],
      { kind: 'given', share: 1 },
    ],
    ...(['partial', 'contradicted', 'missing', 'unjudged'] as const).map(
      (kind): [string, Kinds, readonly Settlement[], readonly Reply[], object] => [
        `leaves a point open after a reply that is ${kind}: it is never missed`,
        ['unjudged', 'met', 'met'],
        [],
        [replied('heart', kind)],
        { kind: 'open', low: 0.5, high: 1 },
      ],
    ),
    [
      'leaves a point open where a later reply does not make it',
      ['unjudged', 'met', 'met'],
      [],
      [replied('heart', 'met'), replied('heart', 'contradicted', 2)],
      { kind: 'open', low: 0.5, high: 1 },
    ],
    [
      'heeds no reply about a point that the examiner ruled on',
      ['missing', 'unjudged', 'met'],
      [],
      [replied('heart', 'met')],
      { kind: 'open', low: 1 / 6, high: 0.5 },
    ],
    [
      'follows the last word, by hand or by reply',
      ['unjudged', 'met', 'met'],
      [settled('heart', 'missing')],
      [replied('heart', 'met', 2)],
      { kind: 'given', share: 1 },
    ],
  ])('%s', (_, kinds, settlements, replies, mark) => {
    const found = settledMark(attempt({ kinds }), settlements, replies)
    for (const [key, value] of Object.entries(mark))
      expect(found).toHaveProperty(key, typeof value === 'number' ? expect.closeTo(value) : value)
  })
})
