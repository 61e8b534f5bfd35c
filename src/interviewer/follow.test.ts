/** The interviewer's moves after an opening: their kind, their order, and no move twice. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySteps, conduct } from '../../tests/fixtures/conducted.ts'
import {
  DESIGN,
  FIRST,
  OPENED,
  SCENARIO,
  asked,
  followUp,
  followed,
  knowing,
  moveOf,
  question,
  said,
  sessionAfter,
  textOf,
} from '../../tests/fixtures/interview.ts'
import type { Script } from '../../tests/fixtures/interview.ts'
import type { Question } from '#domain'
import { isChallenge } from './challenge.ts'
import { follow } from './follow.ts'
import { sessionOf } from './session.ts'
import type { NextMove } from './session.ts'

/** A draw below a tenth challenges a right statement; one below six tenths puts a colleague's view, if one is close. */
const LEFT_ALONE = () => 0.6
const CHALLENGED = () => 0.09

/** More moves than any question has. */
const MANY = 9

const answer = (text: string) => (text === 'pass' ? ({ kind: 'passed' } as const) : said(text))

function nextAfter(of: Question, script: Script, random = LEFT_ALONE): NextMove | null {
  return follow(of, sessionAfter(OPENED, asked(of), ...script).asked[0]!, random)
}

/** The moves after an opening answer, each answered in turn. Replies that are not given say nothing. */
function movesAfter(
  of: Question,
  [opening, ...replies]: readonly string[],
  random = LEFT_ALONE,
): readonly string[] {
  const script = [answer(opening ?? '')]
  const moves: string[] = []
  while (moves.length < MANY) {
    const next = nextAfter(of, script, random)
    if (!next) break
    moves.push(textOf(next.move))
    script.push(followed(next.move), answer(replies[moves.length - 1] ?? ''))
  }
  return moves
}

describe('after an opening', () => {
  test.each<[string, string, readonly string[]]>([
    ['all that is core held: a follow-up', 'met heart. met use.', ['follow-up on-use']],
    ['a core point is missing: a probe of it first', 'met heart.', ['probe use', 'follow-up on-use']],
    ['two are missing: the one worth more is probed', '', ['probe heart', 'follow-up on-use']],
    ['a point of depth is missing: no probe of it', 'met heart. met use. met past.', ['follow-up on-use']],
    ['a core point is half made: no probe', 'partial heart. met use.', ['follow-up on-heart']],
    [
      'a core point is unjudged: a probe, since it may have been said',
      'unjudged heart. met use.',
      ['probe heart', 'follow-up on-heart'],
    ],
    [
      'a core point is contradicted: a challenge first',
      'contradicted heart. met use.',
      ['push-back heart', 'follow-up on-heart'],
    ],
    [
      'one is contradicted and one is missing: both',
      'contradicted heart.',
      ['push-back heart', 'probe use', 'follow-up on-use'],
    ],
    [
      'two are contradicted: one challenge, to the one worth more',
      'contradicted use. contradicted heart.',
      ['push-back heart', 'follow-up on-use'],
    ],
    [
      'an expected point is contradicted: a challenge, too',
      'met heart. met use. contradicted cost.',
      ['push-back cost', 'follow-up on-use'],
    ],
    [
      'but core comes before depth, whatever it weighs',
      'contradicted cost. contradicted use. met heart.',
      ['push-back use', 'follow-up on-use'],
    ],
    [
      'a red flag is raised: a challenge to it',
      'met heart. met use. flag speed.',
      ['doubt speed', 'follow-up on-use'],
    ],
    [
      'two are raised: one challenge, to the first of them',
      'met heart. met use. flag size. flag speed.',
      ['doubt speed', 'follow-up on-use'],
    ],
    [
      'a contradicted core point comes before a red flag',
      'met heart. contradicted use. flag speed.',
      ['push-back use', 'follow-up on-use'],
    ],
    [
      'a red flag comes before any other contradiction',
      'met heart. met use. contradicted cost. flag speed.',
      ['doubt speed', 'follow-up on-use'],
    ],
    [
      'a missing core point is probed before what is wrong without being core',
      'met heart. contradicted cost.',
      ['probe use', 'push-back cost', 'follow-up on-use'],
    ],
  ])('%s', (_, opening, moves) => {
    expect(movesAfter(FIRST, [opening])).toEqual(moves)
  })
})

describe('one sound answer in ten is challenged', () => {
  test.each<[string, string, readonly string[]]>([
    ['the core point worth most', 'met use. met heart. met cost.', ['push-back heart', 'follow-up on-use']],
    [
      'an expected one where no core point held whole',
      'met past. partial heart. partial use.',
      ['push-back past', 'follow-up on-use'],
    ],
    ['not where a core point is missing: that is probed', 'met heart.', ['probe use', 'follow-up on-use']],
    ['not one that is half made', 'partial heart. partial use.', ['follow-up on-use']],
    [
      'and only where nothing was wrong',
      'met heart. met use. flag speed.',
      ['doubt speed', 'follow-up on-use'],
    ],
  ])('%s', (_, opening, moves) => {
    expect(movesAfter(FIRST, [opening], CHALLENGED)).toEqual(moves)
  })

  test('the draw decides', () => {
    const moves = (random: () => number) => movesAfter(FIRST, ['met heart. met use.'], random)
    expect(moves(CHALLENGED)).toEqual(['push-back heart', 'follow-up on-use'])
    expect(moves(LEFT_ALONE)).toEqual(['follow-up on-use'])
  })
})

describe('a question with a changed requirement', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'changes it before anything is probed, and has no other follow-up',
      'met heart.',
      ['follow-up twice-the-load', 'probe use'],
    ],
    [
      'changes it after a challenge',
      'contradicted heart. met use.',
      ['push-back heart', 'follow-up twice-the-load'],
    ],
    [
      'has at most three moves in all',
      'contradicted heart.',
      ['push-back heart', 'follow-up twice-the-load', 'probe use'],
    ],
  ])('%s', (_, opening, moves) => {
    expect(movesAfter(DESIGN, [opening])).toEqual(moves)
  })
})

test('three moves are the most, however many follow-ups there are', () => {
  const changes = ['a', 'b', 'c', 'd'].map(id => followUp(id, 'use', 'change'))
  const moves = ['follow-up a', 'follow-up b', 'follow-up c']
  expect(movesAfter(question({ followUps: changes }), ['met heart.'])).toEqual(moves)
})

describe('a scenario', () => {
  const ALL = ['one', 'two', 'three', 'four'].map(id => `follow-up ${id}`)
  test.each<[string, readonly string[], readonly string[]]>([
    ['goes through its follow-ups as they are written', ['met heart.'], ALL],
    ['probes nothing', [''], ALL],
    ['challenges its opening first', ['contradicted heart.'], ['push-back heart', ...ALL]],
    ['challenges no later answer', ['met heart.', 'contradicted heart.'], ALL],
    ['goes on after a pass', ['met heart.', 'pass', 'pass'], ALL],
    ['ends with a pass of its opening', ['pass'], []],
  ])('%s', (_, answers, moves) => {
    expect(movesAfter(SCENARIO, answers)).toEqual(moves)
  })
})

describe('replies', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a pass of the opening ends the question', ['pass'], []],
    ['a pass of a challenge ends it', ['contradicted heart.', 'pass'], ['push-back heart']],
    ['a pass of a probe ends it', ['met heart.', 'pass'], ['probe use']],
    [
      'a reply is not challenged again',
      ['contradicted heart. met use.', 'contradicted heart. flag speed.'],
      ['push-back heart', 'follow-up on-heart'],
    ],
    [
      'a contradicted reply to a probe is not challenged',
      ['met heart.', 'contradicted use.'],
      ['probe use', 'follow-up on-use'],
    ],
    [
      'what is missing, the opening decides, and not what a reply added',
      ['contradicted heart.', 'met heart. met use.'],
      ['push-back heart', 'probe use', 'follow-up on-use'],
    ],
    ['one probe is the most, whatever it brought', ['', 'met heart.'], ['probe heart', 'follow-up on-use']],
  ])('%s', (_, answers, moves) => {
    expect(movesAfter(FIRST, answers)).toEqual(moves)
  })
})

describe('the follow-up goes into a point that was', () => {
  const ORDER = ['partial', 'missing', 'contradicted', 'unjudged', 'met']
  const pairs = ORDER.flatMap((first, i) => ORDER.slice(i + 1).map(then => [first, then] as const))

  test.each(pairs)('%s before one that was %s', (first, then) => {
    const of = (heart: string, use: string) =>
      movesAfter(FIRST, [`${heart} heart. ${use} use.`.replace(/missing \w+\./g, '')]).at(-1)
    expect(of(first, then)).toBe('follow-up on-heart')
    expect(of(then, first)).toBe('follow-up on-use')
  })
})

describe('whatever is answered, on one question', () => {
  const questions = (steps: Parameters<typeof conduct>[0]) =>
    sessionOf(conduct(steps, knowing({ random: CHALLENGED })))!.asked.map(({ question, exchanges }) => ({
      question,
      moves: exchanges.slice(1).map(e => e.move),
      right: new Set(exchanges[0].said?.report.verdicts.filter(v => v.kind === 'met').map(v => v.point)),
    }))

  test('nothing is asked twice, and no two things are challenged or probed', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        for (const { moves } of questions(steps)) {
          expect(new Set(moves.map(textOf)).size).toBe(moves.length)
          expect(moves.filter(isChallenge).length).toBeLessThanOrEqual(1)
          expect(moves.filter(move => move.kind === 'probe').length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('a doubt about a right statement comes first, and three moves are the most outside a scenario', () => {
    fc.assert(
      fc.property(anySteps, steps => {
        for (const { question: id, moves, right } of questions(steps)) {
          const doubted = moves.findIndex(move => move.kind === 'push-back' && right.has(move.point))
          expect(doubted).toBeLessThanOrEqual(0)
          if (id !== SCENARIO.id) expect(moves.length).toBeLessThanOrEqual(3)
        }
      }),
    )
  })
})

describe('a prompt does not tell', () => {
  const opening = (text: string, random = LEFT_ALONE) => nextAfter(FIRST, [said(text)], random)!.prompt
  const blank = (text: string) => text.replace(/(?:met|contradicted|flag) \w+/, '…')

  test('whether the statement it challenges was wrong, a misconception or right', () => {
    const [wrong, flag, right] = [
      opening('met use. I say contradicted heart here.'),
      opening('met use. I say flag speed here.'),
      opening('met use. I say met heart here.', CHALLENGED),
    ].map(blank)
    expect(wrong).toContain('You said: “I say … here”')
    expect(flag).toBe(wrong)
    expect(right).toBe(wrong)
  })

  test('any claim or correction: a probe and a follow-up are put as they are written', () => {
    expect(nextAfter(FIRST, [said('met use.')])).toEqual({
      move: moveOf('probe heart'),
      prompt: 'And heart?',
    })
    expect(nextAfter(FIRST, [said('met heart. met use.')])).toEqual({
      move: moveOf('follow-up on-use'),
      prompt: 'Deeper into on-use?',
    })
    const prompts = ['contradicted heart.', 'flag speed.', 'met heart.', 'met heart. met use.'].map(text =>
      opening(text),
    )
    for (const { claim } of [...FIRST.points, ...FIRST.redFlags]) expect(prompts.join()).not.toContain(claim)
  })
})
