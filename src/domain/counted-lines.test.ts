import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  anyRecord,
  attempt,
  idOf,
  override,
  rejudgement,
  retraction,
  reveal,
  START,
} from '../../tests/fixtures/entries.ts'
import { RETRACTION_MS, isRetractable, countedLines } from './counted-lines.ts'
import { later } from './time.ts'

describe('an attempt can be taken back', () => {
  test.each([
    ['at once', 0, true],
    ['up to the last moment', RETRACTION_MS, true],
    ['not a moment later', RETRACTION_MS + 1, false],
    ['where the clock was set back meanwhile', -3_600_000, true],
  ])('%s', (_, ms, can) => expect(isRetractable(START, later(START, ms))).toBe(can))
})

describe('what counts of a record', () => {
  const [taken, kept] = [attempt({ id: idOf(1) }), attempt({ id: idOf(2), at: later(START, 90_000) })]

  test('leaves out an attempt that was taken back, and all that was said about it', () => {
    const about = override(3, later(START, 2000), taken, 'easy')
    const back = retraction(4, later(START, 5000), taken)
    const seen = reveal(5, later(START, 6000))
    expect(countedLines([taken, about, back, seen, kept])).toEqual([seen, kept])
  })

  test('gives an attempt its newest report, in whatever order the lines come, and leaves the rest of it', () => {
    const worse = attempt({ kinds: ['missing', 'missing', 'missing'] })
    const first = rejudgement(5, later(START, 1000), kept, kept)
    const newest = rejudgement(3, later(START, 2000), kept, worse)
    for (const lines of [
      [kept, first, newest],
      [newest, kept, first],
    ])
      expect(countedLines(lines)).toEqual([
        { ...kept, examiner: newest.examiner, outline: worse.outline, report: worse.report },
      ])
    expect(
      countedLines([
        taken,
        rejudgement(4, later(START, 1000), taken, worse),
        retraction(6, later(START, 2000), taken),
      ]),
    ).toEqual([])
  })

  test('is the same in whatever order the lines arrive, and however often an attempt is taken back', () => {
    fc.assert(
      fc.property(anyRecord, record => {
        const counts = countedLines(record)
        const twice = [...record, ...record.filter(e => e.kind === 'retraction')].toReversed()
        expect(countedLines(twice).toReversed()).toEqual(counts)
        expect(countedLines(counts)).toEqual(counts)
      }),
    )
  })
})
