import { describe, expect, test } from 'vitest'
import { Appeal, Reply, Settlement } from '#domain'
import type { Verdict } from '#domain'
import { attempt, daysLater, idOf } from '../../../tests/fixtures/entries.ts'
import type { Kinds } from '../../../tests/fixtures/entries.ts'
import { settledOutcome, unappealedOutcome } from './settled-mark.ts'

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

/** An appeal about a point, some days after the answer. */
const appealed = (point: string, stance: Appeal['stance'], days = 1) => {
  const { answer, at } = attempt()
  return Appeal.parse({
    id: idOf(7 + days),
    at: days === 0 ? at : daysLater(days),
    day: daysLater(days).slice(0, 10),
    kind: 'appeal',
    question: 'foundations/perplexity',
    attempt: idOf(1),
    point,
    stance,
    words: stance === 'did-say' ? [{ start: 0, end: answer.length, text: answer }] : [],
    reason: 'It is there.',
  })
}

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

describe('settledOutcome', () => {
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
    const found = settledOutcome(attempt({ kinds }), { settlements, replies: [], appeals: [] }).mark
    for (const [key, value] of Object.entries(mark))
      expect(found).toHaveProperty(key, typeof value === 'number' ? expect.closeTo(value) : value)
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
    const found = settledOutcome(attempt({ kinds }), { settlements, replies, appeals: [] }).mark
    for (const [key, value] of Object.entries(mark))
      expect(found).toHaveProperty(key, typeof value === 'number' ? expect.closeTo(value) : value)
  })
})

describe('an appeal', () => {
  const outcome = (kinds: Kinds, appeals: readonly Appeal[], flags = 0) =>
    settledOutcome(attempt({ kinds, flags }), { settlements: [], replies: [], appeals })

  test('that the answer does say it counts as met, whatever the verdict was', () => {
    for (const kind of ['missing', 'partial', 'contradicted', 'unjudged'] as const)
      expect(outcome([kind, 'met', 'met'], [appealed('heart', 'did-say')])).toEqual({
        mark: { kind: 'given', share: 1 },
        hiring: 'strong-yes',
      })
  })

  test('that it does not mean it strikes the verdict, for good or ill', () => {
    expect(outcome(['met', 'contradicted', 'met'], [appealed('use', 'did-not-mean')])).toMatchObject({
      mark: { share: expect.closeTo(4 / 6) },
      hiring: 'yes',
    })
    expect(outcome(['met', 'met', 'met'], [appealed('use', 'did-not-mean')])).toMatchObject({
      mark: { share: expect.closeTo(4 / 6) },
    })
  })

  test('is undone by withdrawing it', () => {
    const kinds: Kinds = ['missing', 'met', 'met']
    const both = [appealed('heart', 'did-say'), appealed('heart', 'withdrawn', 2)]
    expect(outcome(kinds, both).mark).toEqual(attempt({ kinds }).report.mark)
    expect(outcome(kinds, [...both, appealed('heart', 'did-say', 3)]).mark).toEqual({
      kind: 'given',
      share: 1,
    })
  })

  test('lifts no red flag, which is no part of the mark', () => {
    expect(outcome(['missing', 'met', 'met'], [appealed('heart', 'did-say')], 1).hiring).toBe('no')
  })

  test('leaves its point open until the question is examined again', () => {
    expect(
      unappealedOutcome(attempt({ kinds: ['missing', 'met', 'met'] }), [appealed('heart', 'did-say')]).mark,
    ).toEqual({ kind: 'open', low: expect.closeTo(0.5), high: expect.closeTo(1) })
    const untouched = attempt({ kinds: ['missing', 'met', 'met'] })
    expect(unappealedOutcome(untouched, [])).toBe(untouched.report)
    // One that says what the verdict says changes nothing.
    expect(unappealedOutcome(untouched, [appealed('use', 'did-say')])).toBe(untouched.report)
  })
})
