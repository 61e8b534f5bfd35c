/** The state of an interview: the fold of its lines, and the time that counts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySteps, conduct } from '../../tests/fixtures/conducted.ts'
import {
  CLARIFIED,
  CLOSED,
  DESIGN,
  HINTED,
  MINUTE,
  OPENED,
  PASSED,
  PAUSED,
  RESUMED,
  asked,
  followed,
  judged,
  linesOf,
  lineAt,
  moveOf,
  questionAfter,
  said,
  sessionAfter,
} from '../../tests/fixtures/interview.ts'
import type { Script } from '../../tests/fixtures/interview.ts'
import { START } from '../../tests/fixtures/entries.ts'
import { SETTLED_BY, later } from '#domain'
import type { InterviewEvent } from '#domain'
import { awaited, evolve, sessionOf, until } from './session.ts'
import type { Session } from './session.ts'

const PROBE = followed(moveOf('probe heart'))
const minutes = (session: Session) => session.ms / MINUTE

describe('an event', () => {
  const before = sessionAfter(OPENED, asked())
  const [opening] = before.asked[0]!.exchanges
  /** The parts of a session that one more event changes. */
  const changes = (event: InterviewEvent) => {
    const after = evolve(before, lineAt(before.next, before.at, event))!
    const changed = Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof Session]),
    )
    return Object.fromEntries(changed.filter(([key]) => key !== 'next'))
  }
  const question = (given: object) => ({ asked: [{ ...before.asked[0], ...given }] })
  const fresh = { said: null, passed: false, ms: 0, askedAt: before.at }

  test.each<[string, InterviewEvent, object]>([
    [
      'asked puts a question of a slot',
      asked(DESIGN, 1),
      {
        asked: [
          before.asked[0],
          {
            slot: 1,
            question: DESIGN.id,
            title: 'Second',
            rules: SETTLED_BY,
            exchanges: [{ ...fresh, move: { kind: 'question' }, prompt: 'Why?', number: before.next }],
            hints: [],
            clarified: [],
          },
        ],
      },
    ],
    [
      'followed adds an exchange to it',
      PROBE,
      question({
        exchanges: [
          opening,
          { ...fresh, move: moveOf('probe heart'), prompt: 'And then?', number: before.next },
        ],
      }),
    ],
    [
      'said answers the last exchange',
      said('met heart.'),
      question({ exchanges: [{ ...opening, said: { ...judged('met heart.'), at: before.at } }] }),
    ],
    ['passed leaves it without an answer', PASSED, question({ exchanges: [{ ...opening, passed: true }] })],
    ['hinted adds a hint to the question', HINTED, question({ hints: ['Look here.'] })],
    [
      'clarified adds what was told, and at which exchange',
      CLARIFIED,
      question({ clarified: [{ asked: 'How large?', told: null, after: 1 }] }),
    ],
    ['paused stops the clock', PAUSED, { phase: 'paused', pauses: 1 }],
    ['resumed starts it', RESUMED, {}],
    ['closed ends the interview', CLOSED, { phase: 'closed', because: 'stopped' }],
  ])('%s, and changes nothing else', (_, event, expected) => {
    expect(changes(event)).toEqual(expected)
  })

  test('resumed lets a paused interview run', () => {
    expect(sessionAfter(OPENED, asked(), PAUSED, RESUMED).phase).toBe('running')
    expect(sessionAfter(OPENED, asked(), PAUSED, RESUMED).pauses).toBe(1)
  })

  test('hinted and clarified keep what was told before', () => {
    const second = { kind: 'hinted', rung: 2, hint: 'Look at this.' } as const
    const { hints, clarified } = questionAfter(HINTED, CLARIFIED, second, PROBE, CLARIFIED)
    expect(hints).toEqual(['Look here.', 'Look at this.'])
    expect(clarified.map(c => c.after)).toEqual([1, 2])
  })

  test('opened begins an interview, and before it there is none', () => {
    expect(sessionAfter(OPENED)).toMatchObject({ phase: 'running', next: 1, ms: 0, pauses: 0, asked: [] })
    expect(sessionOf(linesOf([asked(), said('met heart.')]))).toBeNull()
  })

  test('that concerns a question changes nothing where none was asked', () => {
    for (const event of [PROBE, said(''), PASSED, HINTED, CLARIFIED])
      expect(sessionAfter(OPENED, event).asked).toEqual([])
  })
})

describe('an end', () => {
  const closed = [OPENED, asked(), 3, said(''), CLOSED] as const

  test.each<[string, InterviewEvent]>([
    ['a resumption', RESUMED],
    ['a question', asked(DESIGN, 1)],
    ['an answer', said('met heart.')],
    ['a pause', PAUSED],
  ])('is final: %s written behind it by hand changes nothing', (_, event) => {
    const before = sessionAfter(...closed)
    expect(sessionAfter(...closed, 2, event)).toEqual({ ...before, next: before.next + 1 })
  })
})

test('an interview that names no rules was held by the first', () => {
  const { kind, blueprint } = OPENED as Extract<InterviewEvent, { kind: 'opened' }>
  expect(sessionAfter({ kind, blueprint }, asked()).asked[0]?.rules).toBe(1)
})

describe('what waits for an answer', () => {
  test.each<[string, Script, string | null]>([
    ['nothing before a question', [OPENED], null],
    ['a question that was asked', [OPENED, asked()], 'question'],
    ['the probe that followed its answer', [OPENED, asked(), said(''), PROBE], 'probe'],
    ['a question while it is paused', [OPENED, asked(), PAUSED], 'question'],
    ['a question whatever was hinted or told', [OPENED, asked(), HINTED, CLARIFIED], 'question'],
    ['nothing after an answer', [OPENED, asked(), said('')], null],
    ['nothing after a pass', [OPENED, asked(), PASSED], null],
    ['nothing once it is closed', [OPENED, asked(), CLOSED], null],
  ])('%s', (_, script, kind) => {
    expect(awaited(sessionAfter(...script))?.exchange.move.kind ?? null).toBe(kind)
  })
})

describe('the time that counts', () => {
  test.each<[string, Script, number]>([
    ['runs from the opening', [OPENED, asked(), 3], 3],
    ['adds up from line to line', [OPENED, asked(), 3, said(''), PROBE, 4, said('')], 7],
    ['stands in a pause', [OPENED, asked(), 3, PAUSED, 10], 3],
    ['goes on after it', [OPENED, asked(), 3, PAUSED, 10, RESUMED, 2], 5],
    ['ends with the interview', [OPENED, asked(), 3, CLOSED, 9], 3],
    ['holds a quarter of an hour of any silence', [OPENED, asked(), 3, HINTED, 600, HINTED], 18],
    ['and of one that still lasts', [OPENED, asked(), 3, HINTED, 600], 18],
    ['is not taken back by a clock that is', [OPENED, asked(), 3, HINTED, -60, HINTED, 2], 5],
    ['does not count a clock that is set back in a pause', [OPENED, asked(), 3, PAUSED, -60, RESUMED, 2], 5],
  ])('%s', (_, script, expected) => {
    expect(minutes(sessionAfter(...script))).toBe(expected)
  })

  test('belongs to the exchange that waited, hints and requests included', () => {
    const script = [
      OPENED,
      asked(),
      2,
      HINTED,
      1,
      said(''),
      PROBE,
      4,
      CLARIFIED,
      1,
      PASSED,
      asked(DESIGN, 1),
      6,
    ]
    const exchanges = sessionAfter(...script).asked.map(a => a.exchanges.map(e => e.ms / MINUTE))
    expect(exchanges).toEqual([[3, 5], [6]])
  })

  test('at a later moment leaves the place as it is', () => {
    const session = sessionAfter(OPENED, asked(), 2, HINTED)
    const then = until(session, later(START, 5 * MINUTE))
    expect(then).toEqual({
      ...session,
      at: later(START, 5 * MINUTE),
      ms: 5 * MINUTE,
      asked: [{ ...session.asked[0], exchanges: [{ ...session.asked[0]!.exchanges[0], ms: 5 * MINUTE }] }],
    })
    expect(until(sessionAfter(OPENED, asked(), PAUSED), later(START, MINUTE)).ms).toBe(0)
    expect(until(sessionAfter(OPENED, asked(), CLOSED), later(START, MINUTE)).ms).toBe(0)
  })
})

/** A line's id is made of its place. So the store takes one of two lines, and the rules need no lock. */
describe('the place of a line', () => {
  test('two tabs that answer in one place write lines of one id', () => {
    const [one, other] = ['met use.', 'met heart.'].map(text =>
      linesOf([OPENED, asked(), said(text)]).at(-1)!,
    )
    expect(one!.id).toBe(other!.id)
  })

  test('each line of an interview has an id of its own, numbered on from the last', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        const lines = conduct(steps)
        expect(lines.map(line => line.number)).toEqual(lines.map((_, i) => i))
        expect(new Set(lines.map(line => line.id)).size).toBe(lines.length)
      }),
    )
  })
})

describe('whatever was done', () => {
  const any = fc.tuple(
    anySteps.map(steps => conduct(steps)),
    fc.nat(),
  )

  test('folding some lines and then the rest is folding all', () => {
    fc.assert(
      fc.property(any, ([lines, at]) => {
        const cut = at % (lines.length + 1)
        const some = sessionOf(lines.slice(0, cut))
        expect(lines.slice(cut).reduce(evolve, some)).toEqual(sessionOf(lines))
      }),
    )
  })

  test('the next number is that of the lines, and a line changes no session before it', () => {
    fc.assert(
      fc.property(any, ([lines]) => {
        let session: Session | null = null
        for (const line of lines) {
          const before = structuredClone(session)
          const after = evolve(session, line)
          expect(session).toEqual(before)
          expect(after?.next).toBe(line.number + 1)
          session = after
        }
      }),
    )
  })

  test('the time of the interview is that of its exchanges', () => {
    fc.assert(
      fc.property(any, ([lines]) => {
        const { ms, asked } = sessionOf(lines)!
        expect(asked.flatMap(a => a.exchanges).reduce((sum, e) => sum + e.ms, 0)).toBe(ms)
      }),
    )
  })
})
