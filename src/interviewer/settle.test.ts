/** The final standing of points and red flags, after probes and challenges. */
import { describe, expect, test } from 'vitest'
import { PASSED, followed, moveOf, questionAfter, said } from '../../tests/fixtures/interview.ts'
import type { Script } from '../../tests/fixtures/interview.ts'
import { FlagId, PointId } from '#domain'
import { settleFlags, settlePoints } from './settle.ts'
import type { AskedQuestion } from './session.ts'

const SPEED = FlagId.parse('speed')
const isStanding = (asked: AskedQuestion) =>
  settleFlags(asked).some(({ flag, withdrawn }) => flag === SPEED && !withdrawn)

/** The rest of a question: a move in two words, then the reply to it, and so on. */
const script = (opening: string, rest: readonly string[]): Script => [
  said(opening),
  ...rest.map((text, i) =>
    i % 2 === 0 ? followed(moveOf(text, opening)) : text === 'pass' ? PASSED : said(text),
  ),
]

function settled(point: string, opening: string, ...rest: readonly string[]): string {
  const outcome = settlePoints(questionAfter(...script(opening, rest))).find(
    ({ verdict }) => verdict.point === PointId.parse(point),
  )!
  return `${outcome.verdict.kind}, ${outcome.how}, ${outcome.exchange}`
}

describe('a point asked about ends as', () => {
  test.each<[string, string, string, string, string]>([
    // In the opening, the move, the reply, and: verdict, how it came about, in which exchange.
    ['made when probed, it is half made', '', 'probe heart', 'met heart.', 'partial, when-probed, 1'],
    ['half made when probed, it stays missing', '', 'probe heart', 'partial heart.', 'missing, opening, 0'],
    ['left out when probed, it stays missing', '', 'probe heart', 'met use.', 'missing, opening, 0'],
    ['unjudged when probed, it is open', '', 'probe heart', 'unjudged heart.', 'unjudged, when-probed, 1'],
    [
      'denied when probed, it is contradicted',
      '',
      'probe heart',
      'contradicted heart.',
      'contradicted, when-probed, 1',
    ],
    ['passed when probed, it stays missing', '', 'probe heart', 'pass', 'missing, opening, 0'],
    [
      'put right when challenged, it is half made',
      'contradicted heart.',
      'push-back heart',
      'met heart.',
      'partial, corrected, 1',
    ],
    [
      'half put right, it stays contradicted',
      'contradicted heart.',
      'push-back heart',
      'partial heart.',
      'contradicted, opening, 0',
    ],
    [
      'wrong again, it stays contradicted',
      'contradicted heart.',
      'push-back heart',
      'contradicted heart.',
      'contradicted, opening, 0',
    ],
    ['right and stood by, it is made', 'met heart.', 'push-back heart', 'met heart.', 'met, opening, 0'],
    ['right and not repeated, it is made', 'met heart.', 'push-back heart', '', 'met, opening, 0'],
    [
      'right and said by halves, it is made',
      'met heart.',
      'push-back heart',
      'partial heart.',
      'met, opening, 0',
    ],
    [
      'right and given up, it is contradicted',
      'met heart.',
      'push-back heart',
      'contradicted heart.',
      'contradicted, gave-way, 1',
    ],
    ['right and passed, it is made', 'met heart.', 'push-back heart', 'pass', 'met, opening, 0'],
  ])('%s', (_, opening, move, reply, expected) => {
    expect(settled('heart', opening, move, reply)).toBe(expected)
  })
})

describe('a point in passing, in a reply about another,', () => {
  test.each<[string, string, string, string, string]>([
    ['can be made when another is probed', '', 'probe use', 'met heart.', 'partial, when-probed, 1'],
    [
      'can be made when another is challenged',
      'contradicted use.',
      'push-back use',
      'met heart.',
      'partial, when-probed, 1',
    ],
    [
      'can be made when a red flag is challenged',
      'flag speed.',
      'doubt speed',
      'met heart.',
      'partial, when-probed, 1',
    ],
    ['can be put right', 'contradicted heart.', 'probe use', 'met heart.', 'partial, when-probed, 1'],
    [
      'counts in full where it was unjudged: it took no help',
      'unjudged heart.',
      'probe use',
      'met heart.',
      'met, when-probed, 1',
    ],
    ['is not lost', 'met heart.', 'probe use', 'contradicted heart.', 'met, opening, 0'],
    ['is not half made by half saying it', '', 'probe use', 'partial heart.', 'missing, opening, 0'],
    ['is no better for being said twice', 'partial heart.', 'probe use', 'met heart.', 'partial, opening, 0'],
    [
      'counts for nothing in a follow-up, which has points of its own',
      '',
      'follow-up on-use',
      'met heart.',
      'missing, opening, 0',
    ],
  ])('%s', (_, opening, move, reply, expected) => {
    expect(settled('heart', opening, move, reply)).toBe(expected)
  })
})

describe('of several replies', () => {
  test.each<[string, readonly [string, ...string[]], string]>([
    [
      'the first that makes a point decides it',
      ['', 'probe heart', 'met heart.', 'push-back use', 'met heart.'],
      'partial, when-probed, 1',
    ],
    [
      'the exchange is that of the reply',
      ['contradicted use.', 'push-back use', '', 'probe heart', 'met heart.'],
      'partial, when-probed, 2',
    ],
    [
      'a point that was given up can be made again in passing',
      ['met heart.', 'push-back heart', 'contradicted heart.', 'probe use', 'met heart.'],
      'partial, when-probed, 2',
    ],
  ])('%s', (_, [opening, ...rest], expected) => {
    expect(settled('heart', opening, ...rest)).toBe(expected)
  })
})

test('what was not probed or challenged stands as the opening left it', () => {
  const opening = 'met heart. partial use. contradicted cost. unjudged past.'
  const outcomes = settlePoints(questionAfter(said(opening)))
  expect(outcomes.map(o => o.verdict.kind)).toEqual([
    'partial',
    'met',
    'contradicted',
    'unjudged',
    'missing',
    'missing',
  ])
  expect(outcomes.every(o => o.how === 'opening' && o.exchange === 0)).toBe(true)
})

test('a question that was passed, or not answered yet, has no points', () => {
  expect(settlePoints(questionAfter(PASSED))).toEqual([])
  expect(settlePoints(questionAfter())).toEqual([])
  expect(settleFlags(questionAfter(PASSED))).toEqual([])
})

describe('a red flag', () => {
  test.each<[string, readonly [string, ...string[]], boolean]>([
    ['stands where nothing was asked about it', ['flag speed.'], true],
    [
      'is withdrawn by an answer that makes a point and does not raise it',
      ['flag speed.', 'doubt speed', 'met heart.'],
      false,
    ],
    [
      'stands where that answer raises it again',
      ['flag speed.', 'doubt speed', 'met heart. flag speed.'],
      true,
    ],
    ['stands where that answer makes no point', ['flag speed.', 'doubt speed', 'I take it back.'], true],
    ['stands where half a point is made', ['flag speed.', 'doubt speed', 'partial heart.'], true],
    ['stands where the challenge was passed', ['flag speed.', 'doubt speed', 'pass'], true],
    ['stands where another was challenged', ['flag speed. flag size.', 'doubt size', 'met heart.'], true],
    ['stands where a point was probed', ['flag speed.', 'probe heart', 'met heart.'], true],
    [
      'is withdrawn where a point in the same sentence was challenged',
      ['contradicted heart by flag speed.', 'push-back heart', 'met heart.'],
      false,
    ],
  ])('%s', (_, [opening, ...rest], stands) => {
    expect(isStanding(questionAfter(...script(opening, rest)))).toBe(stands)
  })

  test('stands where the challenged point was in another sentence', () => {
    const quoted = followed(moveOf('push-back heart', 'contradicted heart'))
    const asked = questionAfter(said('contradicted heart. flag speed.'), quoted, said('met heart.'))
    expect(isStanding(asked)).toBe(true)
  })

  test('that is raised only in a reply is not counted', () => {
    const asked = questionAfter(said('met use.'), followed(moveOf('probe heart')), said('flag speed.'))
    expect(settleFlags(asked)).toEqual([])
  })

  describe('that a colleague holds', () => {
    const after = (reply: string) =>
      settleFlags(questionAfter(...script('met heart. met use.', ['colleague speed', reply])))

    test('is raised by a reply that states it, in its words', () => {
      expect(after('Yes: flag speed.')).toEqual([
        {
          flag: SPEED,
          evidence: [{ start: 5, end: 15, text: 'flag speed' }],
          withdrawn: false,
          exchange: 1,
        },
      ])
    })

    test.each(['No.', 'met cost.', 'flag size.', 'pass'])('is not raised by %s', reply => {
      expect(after(reply)).toEqual([])
    })

    test('is counted once where the opening raised it, too', () => {
      const asked = questionAfter(...script('flag speed.', ['colleague speed', 'flag speed.']))
      expect(settleFlags(asked).map(({ exchange }) => exchange)).toEqual([0])
    })
  })

  test('is withdrawn where the challenged clause is a part of its words', () => {
    const quoted = followed(moveOf('push-back heart', 'speed'))
    expect(
      isStanding(questionAfter(said('contradicted heart. flag speed.'), quoted, said('met heart.'))),
    ).toBe(false)
  })
})

describe('an interview held by the first rules', () => {
  const before = (...rest: Script) => ({ ...questionAfter(...rest), rules: 1 as const })

  test('leaves a point missing where the reply could not be judged', () => {
    const asked = before(said(''), followed(moveOf('probe heart')), said('unjudged heart.'))
    expect(settlePoints(asked).every(({ verdict }) => verdict.kind === 'missing')).toBe(true)
  })

  test('withdraws a flag only where all its words were read back', () => {
    const quoted = followed(moveOf('push-back heart', 'speed'))
    expect(isStanding(before(said('contradicted heart. flag speed.'), quoted, said('met heart.')))).toBe(true)
  })
})
