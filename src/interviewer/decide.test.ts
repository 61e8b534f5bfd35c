/** The rules of an interview: each command in each state, and the event that comes next. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySteps, answerTo, conduct } from '../../tests/fixtures/conducted.ts'
import {
  BLUEPRINT,
  CLARIFIED,
  CLOSED,
  DESIGN,
  FIRST,
  HINTED,
  MINUTE,
  OPENED,
  PASSED,
  PAUSED,
  RESUMED,
  SCENARIO,
  asked,
  followed,
  knowing,
  moveOf,
  said,
  sessionAfter,
} from '../../tests/fixtures/interview.ts'
import type { Script } from '../../tests/fixtures/interview.ts'
import type { InterviewEvent } from '#domain'
import { decide } from './decide.ts'
import type { Command } from './decide.ts'
import { sessionOf } from './session.ts'
import type { Session } from './session.ts'

const say = (session: Session | null, answer: string) => answerTo(session, answer, knowing())

/** The events that a command leads to, or the reason in brackets why it is refused. */
function outcome(session: Session | null, command: Command, known = knowing()): string {
  const decided = decide(session, command, known)
  return decided.ok ? decided.value.map(textOf).join(' ') : `(${decided.error})`
}

function textOf(event: InterviewEvent): string {
  switch (event.kind) {
    case 'asked':
      return `asked ${event.title}`
    case 'followed':
      return `followed by ${event.move.kind}`
    case 'closed':
      return `closed: ${event.because}`
    default:
      return event.kind
  }
}

/** A command leads to these events, or is refused for the reason in brackets. */
const RULES = `
        | not open     | asked          | probed         | paused         | closed         | nothing asked
open    | opened asked | (already-open) | (already-open) | (already-open) | (already-open) | (already-open)
say     | (not-open)   | said followed  | said followed  | (paused)       | (closed)       | (nothing-asked)
pass    | (not-open)   | passed asked   | passed asked   | (paused)       | (closed)       | (nothing-asked)
hint    | (not-open)   | hinted         | (no-hint)      | (paused)       | (closed)       | (nothing-asked)
clarify | (not-open)   | clarified      | clarified      | (paused)       | (closed)       | (nothing-asked)
pause   | (not-open)   | paused         | paused         | (paused)       | (closed)       | (nothing-asked)
resume  | (not-open)   | (not-paused)   | (not-paused)   | resumed        | (closed)       | (not-paused)
stop    | (not-open)   | closed         | closed         | closed         | (closed)       | closed
`

/** The rows of a table drawn with bars, cell by cell. */
function cellsOf(table: string): readonly [readonly string[], ...(readonly string[])[]] {
  const [head = [], ...rows] = table
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(line => line.split('|').map(cell => cell.trim()))
  return [head, ...rows]
}

describe('every command in every state', () => {
  const STATES: Readonly<Record<string, Script | null>> = {
    'not open': null,
    asked: [OPENED, asked()],
    probed: [OPENED, asked(), said('met use.'), followed(moveOf('probe heart'))],
    paused: [OPENED, asked(), PAUSED],
    closed: [OPENED, asked(), CLOSED],
    'nothing asked': [OPENED],
  }
  const COMMANDS: Readonly<Record<string, (session: Session | null) => Command>> = {
    open: () => ({ kind: 'open', blueprint: BLUEPRINT }),
    say: session => say(session, 'met use.'),
    pass: () => ({ kind: 'pass' }),
    hint: () => ({ kind: 'hint' }),
    clarify: () => ({ kind: 'clarify', asked: 'How large is it?' }),
    pause: () => ({ kind: 'pause' }),
    resume: () => ({ kind: 'resume' }),
    stop: () => ({ kind: 'stop' }),
  }
  const [[, ...states], ...rows] = cellsOf(RULES)
  const cells = rows.flatMap(([command, ...outcomes]) =>
    outcomes.map((expected, i) => [command!, states[i]!, expected] as const),
  )

  test.each(cells)('%s, when %s: %s', (command, state, expected) => {
    const script = STATES[state]!
    const session = script && sessionAfter(...script)
    const decided = decide(session, COMMANDS[command]!(session), knowing())
    expect(decided.ok ? decided.value.map(event => event.kind).join(' ') : `(${decided.error})`).toBe(
      expected,
    )
  })

  test('the table leaves none out', () => {
    expect(cells).toHaveLength(Object.keys(COMMANDS).length * Object.keys(STATES).length)
  })
})

describe('opening', () => {
  const opened = (known: Parameters<typeof knowing>[0]) =>
    outcome(null, { kind: 'open', blueprint: BLUEPRINT }, knowing(known))

  test.each([
    ['asks the question of the first slot', [FIRST, DESIGN], 'opened asked First'],
    ['leaves a slot out that has no question', [DESIGN, SCENARIO], 'opened asked Second'],
    ['is refused where no slot has a question', [], '(no-questions)'],
  ])('%s', (_, questions, expected) => {
    expect(opened({ questions })).toBe(expected)
  })
})

/** Each script ends as an answer comes in that makes no core point: there is always something to probe. */
describe('after an answer, time decides', () => {
  const second = [OPENED, asked(), 14, PASSED, asked(DESIGN, 1)]
  const third = [...second, 14, PASSED, asked(SCENARIO, 2)]

  test.each<[string, Script, string]>([
    ['the question goes on', [OPENED, asked(), 3], 'followed by probe'],
    ['it goes on beyond its ten minutes', [OPENED, asked(), 12], 'followed by probe'],
    ['not once it has run a quarter over them', [OPENED, asked(), 12.5], 'asked Second'],
    ['hints and requests take time, too', [OPENED, asked(), 6, HINTED, 6.5], 'asked Second'],
    ['a pause takes none', [OPENED, asked(), 6, PAUSED, 14, RESUMED, 6], 'followed by probe'],
    [
      'all that was said to a question counts',
      [...second, 7, said(''), followed(moveOf('probe heart')), 6],
      'asked Third',
    ],
    ['a minute before the end, a question is still opened', [...second, 14, CLARIFIED, 1], 'asked Third'],
    ['later, none is', [...second, 14, CLARIFIED, 1.1], 'closed: out-of-time'],
    ['but the one that runs goes on to the end', [...third, 1.9], 'followed by follow-up'],
    ['when its minutes are over, the interview is, too', [...third, 2], 'closed: out-of-time'],
  ])('%s', (_, script, expected) => {
    const session = sessionAfter(...script)
    expect(outcome(session, say(session, 'met cost.'))).toBe(`said ${expected}`)
  })

  test('after the last question the interview is finished, also in its last minute', () => {
    expect(outcome(sessionAfter(...third, 1.5), { kind: 'pass' })).toBe('passed closed: finished')
    expect(outcome(sessionAfter(...third, 2), { kind: 'pass' })).toBe('passed closed: out-of-time')
  })

  test('a slot without a question left is skipped, and no question is asked twice', () => {
    const known = knowing({ questions: [FIRST, SCENARIO] })
    expect(outcome(sessionAfter(OPENED, asked()), { kind: 'pass' }, known)).toBe('passed asked Third')
    const again = { ...BLUEPRINT, slots: [BLUEPRINT.slots[0]!, BLUEPRINT.slots[0]!] }
    expect(outcome(sessionAfter({ kind: 'opened', blueprint: again }, asked()), { kind: 'pass' })).toBe(
      'passed closed: finished',
    )
  })

  test('a question that has left the bank has nothing further, and the interview goes on', () => {
    const session = sessionAfter(OPENED, asked())
    const known = knowing({ questions: [DESIGN] })
    expect(outcome(session, say(session, 'met use.'), known)).toBe('said asked Second')
    expect(outcome(session, { kind: 'hint' }, known)).toBe('(no-hint)')
    expect(decide(session, { kind: 'clarify', asked: 'How large?' }, known)).toMatchObject({
      value: [{ kind: 'clarified', told: null }],
    })
  })
})

test.each<[string, Script]>([
  ['a running', [OPENED, asked()]],
  ['a paused', [OPENED, asked(), PAUSED]],
])('%s interview can be stopped', (_, script) => {
  expect(outcome(sessionAfter(...script), { kind: 'stop' })).toBe('closed: stopped')
})

describe('a pass', () => {
  test.each<[string, Script, string]>([
    ['of an opening leaves the question', [OPENED, asked()], 'asked Second'],
    [
      'of a probe leaves the question, too',
      [OPENED, asked(), said(''), followed(moveOf('probe heart'))],
      'asked Second',
    ],
    ['of a scenario leaves all of it', [OPENED, asked(SCENARIO, 2)], 'closed: finished'],
    [
      'of a move of a scenario goes on to the next',
      [OPENED, asked(SCENARIO, 2), said(''), followed(moveOf('follow-up one'))],
      'followed by follow-up',
    ],
  ])('%s', (_, script, expected) => {
    expect(outcome(sessionAfter(...script), { kind: 'pass' })).toBe(`passed ${expected}`)
  })
})

describe('hints', () => {
  test.each([
    [0, { rung: 1, hint: 'Look here.' }],
    [1, { rung: 2, hint: 'Look at this.' }],
    [2, { rung: 3, hint: 'Nearly there.' }],
  ])('after %i taken, the next rung of the ladder', (taken, expected) => {
    const session = sessionAfter(OPENED, asked(), ...Array.from({ length: taken }, () => HINTED))
    expect(decide(session, { kind: 'hint' }, knowing())).toEqual({
      ok: true,
      value: [{ kind: 'hinted', ...expected }],
    })
  })

  test('there are three, and none for anything but the question itself', () => {
    expect(outcome(sessionAfter(OPENED, asked(), HINTED, HINTED, HINTED), { kind: 'hint' })).toBe('(no-hint)')
    for (const move of ['probe heart', 'push-back heart', 'doubt speed', 'follow-up on-use'])
      expect(outcome(sessionAfter(OPENED, asked(), said(''), followed(moveOf(move))), { kind: 'hint' })).toBe(
        '(no-hint)',
      )
  })
})

describe('a clarification', () => {
  test.each([
    ['How large is the model?', 'Seven billion parameters.'],
    ['Which colour is it?', null],
  ])('%s', (text, told) => {
    expect(decide(sessionAfter(OPENED, asked()), { kind: 'clarify', asked: text }, knowing())).toEqual({
      ok: true,
      value: [{ kind: 'clarified', asked: text, told }],
    })
  })
})

/** Of two tabs that go on from one place, the store takes one: see the place of a line in session.test.ts. */
describe('twice at once, and again', () => {
  test('the same command in the same place leads to the same events', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        const session = sessionOf(conduct(steps))
        for (const command of [say(session, 'contradicted heart.'), { kind: 'pass' }] as const)
          expect(decide(session, command, knowing())).toEqual(decide(session, command, knowing()))
      }),
    )
  })

  test('sent again after it happened, a command would be about what was asked since', () => {
    const before = [OPENED, asked()]
    const once = sessionAfter(...before, PASSED, asked(DESIGN, 1))
    expect(outcome(sessionAfter(...before), { kind: 'pass' })).toBe('passed asked Second')
    expect(outcome(once, { kind: 'pass' })).toBe('passed asked Third')
    expect(once.next).toBe(sessionAfter(...before).next + 2)
  })
})

describe('whatever is done', () => {
  test('an interview keeps its order: opened, one thing asked at a time, closed', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        const kinds = conduct(steps).map(line => line.event.kind)
        const acts = kinds.filter(kind => ['asked', 'followed', 'said', 'passed'].includes(kind))
        expect(kinds[0]).toBe('opened')
        expect(kinds.lastIndexOf('opened')).toBe(0)
        if (kinds.includes('closed')) expect(kinds.indexOf('closed')).toBe(kinds.length - 1)
        acts.forEach((kind, i) => expect(['asked', 'followed'].includes(kind)).toBe(i % 2 === 0))
      }),
    )
  })

  test('no question is asked twice, and slots are taken in their order', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        const session = sessionOf(conduct(steps))!
        const slots = session.asked.map(a => a.slot)
        expect(new Set(session.asked.map(a => a.question)).size).toBe(slots.length)
        expect(slots).toEqual(slots.toSorted((a, b) => a - b))
      }),
    )
  })

  test('an answer after the minutes of the interview closes it', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        const session = sessionOf(conduct(steps))!
        const answered = session.asked.every(a => a.exchanges.every(e => e.said || e.passed))
        expect(answered ? session.phase : 'closed').toBe('closed')
        expect(session.because === 'finished' ? session.ms : 0).toBeLessThan(BLUEPRINT.minutes * MINUTE)
      }),
    )
  })
})
