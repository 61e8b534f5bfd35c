import { describe, expect, test } from 'vitest'
import type { Debrief, DebriefExchange, DebriefQuestion, SettledPoint } from '#api'
import type { Verdict } from '#domain'
import { comparedText, firstOpen, howText, timeText, underlinesIn } from './debrief-data.ts'

const OPENING = 'The centre predicts the context. It has one table.'
const REPLY = 'No, it has two tables.'
const span = (text: string, of: string) => ({
  start: of.indexOf(text),
  end: of.indexOf(text) + text.length,
  text,
})
// Only the fields that the functions read; the ids are branded by parsing, which these need not.
const exchange = (kind: DebriefExchange['kind'], answer: string | null, verdicts: readonly unknown[] = []) =>
  ({
    kind,
    prompt: '',
    answer,
    ms: 0,
    report: answer === null ? null : { verdicts },
  }) as unknown as DebriefExchange
const point = (id: string, kind: Verdict['kind'], how: SettledPoint['how'], at: number, words: string) =>
  ({
    point: id,
    rank: 'core',
    dimension: null,
    weight: 1,
    claim: '',
    kind,
    how,
    exchange: at,
    evidence: words === '' ? [] : [span(words, at === 0 ? OPENING : REPLY)],
  }) as unknown as SettledPoint

const corrected = {
  exchanges: [
    exchange('question', OPENING, [
      { kind: 'contradicted', point: 'tables', evidence: [span('It has one table.', OPENING)] },
    ]),
    exchange('push-back', REPLY, [
      { kind: 'met', point: 'tables', evidence: [span('it has two tables', REPLY)] },
    ]),
  ],
  points: [
    point('direction', 'met', 'opening', 0, 'The centre predicts the context.'),
    point('tables', 'partial', 'corrected', 1, 'it has two tables'),
  ],
  flags: [],
} as unknown as DebriefQuestion

describe('underlines of an exchange', () => {
  test('show what decided a point where it was said, and what was said wrongly before as it stood then', () => {
    expect(
      underlinesIn(corrected, 2, 0).map(({ of, as, letter, tone }) => ({ of, as, letter, tone })),
    ).toEqual([
      { of: 'q3-direction', as: 'met', letter: 'a', tone: 'met' },
      { of: 'q3-tables', as: 'contradicted', letter: 'b', tone: 'partial' },
    ])
    expect(underlinesIn(corrected, 2, 1)).toMatchObject([{ of: 'q3-tables', as: 'partial', letter: 'b' }])
  })

  test('are none where nothing was answered, and only what was decided in a reply to a doubt', () => {
    const doubted = {
      ...corrected,
      exchanges: [
        corrected.exchanges[0]!,
        exchange('doubt', REPLY, [
          { kind: 'met', point: 'direction', evidence: [span('two tables', REPLY)] },
        ]),
        exchange('probe', null),
      ],
    }
    expect(underlinesIn(doubted, 0, 2)).toEqual([])
    expect(underlinesIn({ ...doubted, points: [corrected.points[0]!] }, 0, 1)).toEqual([])
  })
})

test.each([
  ['opening', 'met', 'said at once'],
  ['opening', 'missing', ''],
  ['when-probed', 'partial', 'when probed, so half'],
  ['when-probed', 'contradicted', 'when probed'],
  ['corrected', 'partial', 'corrected when challenged, so half'],
  ['gave-way', 'contradicted', 'given up when challenged'],
  ['follow-up', 'met', 'in 3, the follow-up'],
] as const)('a point %s and %s: %s', (how, kind, said) => {
  expect(howText({ how, kind, exchange: 2 } as SettledPoint)).toBe(said)
})

const MINUTE = 60_000
const debrief = (part: Partial<Debrief>) =>
  ({
    blueprint: { id: 'phone', title: 'Phone screen', minutes: 30 },
    ms: 20 * MINUTE,
    pauses: 1,
    questions: [],
    earlier: [],
    startedAt: '2026-11-24T12:00:00.000Z',
    signal: { word: 'yes', best: 'yes' },
    ...part,
  }) as unknown as Debrief
const timed = (minutes: number, spent: number) =>
  ({ minutes, ms: spent * MINUTE }) as unknown as DebriefQuestion

test('the time says what took longer than planned', () => {
  expect(timeText(debrief({ questions: [timed(6, 5), timed(6, 8.5)] }))).toBe(
    '20:00 of 30 minutes, one pause. One question took longer than planned: 2 by 2:30.',
  )
  expect(timeText(debrief({ questions: [timed(6, 5)], pauses: 0 }))).toBe(
    '20:00 of 30 minutes, no pauses. No question took longer than planned.',
  )
})

test('an interview is held beside the last of its own blueprint, and a step is no trend', () => {
  const earlier = [
    { blueprint: 'design', at: '2026-11-23T12:00:00.000Z', signal: null },
    { blueprint: 'phone', at: '2026-11-20T12:00:00.000Z', signal: { word: 'no', best: 'yes' } },
  ] as unknown as Debrief['earlier']
  expect(comparedText(debrief({ earlier }))).toBe(
    'The last Phone screen, on Fri 20 Nov, came out as no, open to yes; this one as yes. The questions were different, so a difference of one step is no trend.',
  )
  expect(comparedText(debrief({ earlier: earlier.slice(0, 1) }))).toBe(
    'Phone screen was sat for the first time.',
  )
  expect(comparedText(debrief({}))).toBe('This was the first one.')
})

test('an open point is to be settled only where it may yet turn the word of its question', () => {
  const question = (hiring: string, hiringHigh: string) =>
    ({
      attempt: 'one',
      hiring,
      hiringHigh,
      points: [point('tables', 'unjudged', 'opening', 0, '')],
    }) as unknown as DebriefQuestion
  expect(firstOpen([question('no', 'no'), question('no', 'yes')])).toEqual({
    number: 2,
    href: '/a/one#tables',
  })
  expect(firstOpen([question('no', 'no')])).toBeUndefined()
})
