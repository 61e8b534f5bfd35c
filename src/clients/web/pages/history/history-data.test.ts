import { expect, test } from 'vitest'
import type { AttemptLine } from '#api'
import type { Verdict } from '#domain'
import { asidesOn, attemptsBefore } from './history-data.ts'

function line(
  id: string,
  question: string,
  kinds: readonly Verdict['kind'][],
  rest: object = {},
): AttemptLine {
  return {
    id,
    question,
    outline: kinds.map((kind, i) => ({ id: `p${i}`, rank: 'core', weight: 2, kind })),
    later: [],
    mended: [],
    interview: null,
    ...rest,
  } as unknown as AttemptLine // They read nothing else of the line.
}

test('an attempt is compared with the one before it at the same question', () => {
  const [new2, other, old] = [line('3', 'q', ['met']), line('2', 'x', ['met']), line('1', 'q', ['missing'])]
  const before = attemptsBefore([new2, other, old])
  expect([...before]).toEqual([[new2.id, old]])
  expect(asidesOn(new2, before.get(new2.id))).toEqual(['Since the last attempt 1 point new.'])
})

test('a row says what was appealed, mended and said in the interview, and else nothing', () => {
  expect(asidesOn(line('1', 'q', ['met']), undefined)).toEqual([])
  const said = asidesOn(
    line('1', 'q', ['missing', 'missing'], {
      later: [{ point: 'p0', ruling: 'met', by: 'appeal' }],
      mended: ['p1'],
      interview: {
        id: 'i',
        number: 1,
        outline: [
          { id: 'p0', rank: 'core', weight: 2, kind: 'partial' },
          { id: 'p1', rank: 'core', weight: 2, kind: 'missing' },
        ],
      },
    }),
    undefined,
  )
  expect(said).toEqual([
    'In an interview: 0 of 4, then 1 when asked.',
    '2 by your appeal.',
    'One point mended afterwards.',
  ])
})
