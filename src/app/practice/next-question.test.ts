import { describe, expect, test } from 'vitest'
import { Reply } from '#domain'
import type { Question, Rank } from '#domain'
import { attempt, daysLater, idOf } from '../../../tests/fixtures/entries.ts'
import type { Kinds } from '../../../tests/fixtures/entries.ts'
import { bank } from '../../../tests/fixtures/table-judge.ts'
import { nextQuestion } from './next-question.ts'

const [base] = bank.questions
const point = (id: string, rank: Rank, weight: number) => ({
  ...base!.points[0]!,
  id: id as never,
  rank,
  weight,
  probe: `Probe of ${id}?`,
})
const followUp = (id: string, probes: string) => ({
  id: id as never,
  prompt: `${id}?`,
  probes: probes as never,
  points: base!.followUps[0]!.points,
  answer: 'So.',
})

/** The question that the attempts of the tests are at: a heavy and a light core point, and an expected one. */
const question: Question = {
  ...base!,
  points: [point('heart', 'core', 3), point('use', 'core', 2), point('detail', 'expected', 1)],
  followUps: [followUp('on-use', 'use'), followUp('on-detail', 'detail')],
}

function reply(n: number, about: Reply['about']): Reply {
  const { report } = attempt()
  return Reply.parse({
    id: idOf(n),
    at: daysLater(1),
    day: '2026-01-06',
    kind: 'reply',
    question: report.question,
    attempt: idOf(1),
    about,
    answer: 'Some words.',
    examiner: 'table',
    report,
  })
}

const next = (kinds: Kinds, replies: readonly Reply[] = []) => {
  const asked = nextQuestion(attempt({ kinds }), question, replies)
  return asked && [asked.about.kind, asked.point]
}

describe('nextQuestion', () => {
  test.each<[string, Kinds, readonly string[]]>([
    [
      'leaves a core point that was left out to its own place',
      ['missing', 'met', 'met'],
      ['follow-up', 'use'],
    ],
    ['probes a core point that was half said', ['partial', 'met', 'met'], ['probe', 'heart']],
    ['takes what is wrong before what is missing', ['missing', 'contradicted', 'met'], ['follow-up', 'use']],
    ['follows up one of two that are missing', ['missing', 'missing', 'met'], ['follow-up', 'use']],
    ['goes deeper into a core point that was half said', ['met', 'partial', 'met'], ['follow-up', 'use']],
    ['goes to the weakest follow-up when the core held', ['met', 'met', 'missing'], ['follow-up', 'detail']],
    [
      'does not hold an unjudged point against the learner',
      ['unjudged', 'met', 'missing'],
      ['follow-up', 'detail'],
    ],
  ])('%s', (_, kinds, expected) => {
    expect(next(kinds)).toEqual(expected)
  })

  test('asks nothing twice, and in the end nothing at all', () => {
    const kinds: Kinds = ['partial', 'met', 'met']
    const first = reply(2, { kind: 'probe', point: 'heart' as never })
    expect(next(kinds, [first])).toEqual(['follow-up', 'use'])
    const second = reply(3, { kind: 'follow-up', followUp: 'on-use' as never })
    expect(next(kinds, [first, second])).toEqual(['follow-up', 'detail'])
    expect(
      next(kinds, [first, second, reply(4, { kind: 'follow-up', followUp: 'on-detail' as never })]),
    ).toBeNull()
  })

  test('asks the moves of a scenario in their order, whatever was missed', () => {
    const staged = {
      ...question,
      section: 'scenarios' as const,
      followUps: question.followUps.map(f => ({ ...f, move: 'change' as const })),
    }
    const asked = (replies: readonly Reply[]) =>
      nextQuestion(attempt({ kinds: ['missing', 'met', 'missing'] }), staged, replies)?.about
    const first = { kind: 'follow-up', followUp: 'on-use' as never } as const
    expect(asked([])).toEqual(first)
    expect(asked([reply(2, first)])).toEqual({ kind: 'follow-up', followUp: 'on-detail' })
    expect(nextQuestion(attempt(), staged, [reply(2, first)])?.move).toEqual({ number: 3, of: 3 })
  })

  test('says how many points the follow-up has, and what they are worth', () => {
    const { points } = base!.followUps[0]!
    expect(nextQuestion(attempt({ kinds: ['met', 'met', 'missing'] }), question, [])).toMatchObject({
      points: points.length,
      marks: points.reduce((sum, { weight }) => sum + weight, 0),
    })
  })
})
