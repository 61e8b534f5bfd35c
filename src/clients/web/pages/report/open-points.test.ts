import { expect, test } from 'vitest'
import type { AttemptView } from '#api'
import { Reply, Settlement, readOutline } from '#domain'
import type { Verdict } from '#domain'
import { attempt, daysLater, idOf } from '../../../../../tests/fixtures/entries.ts'
import { bank } from '../../../../../tests/fixtures/table-judge.ts'
import { openPoints, repliesElsewhere } from './open-points.ts'
import { settledResults } from './report-data.ts'

const question = bank.questions.find(({ id }) => id === 'foundations/perplexity')!
const OUTLINE = question.points.map(readOutline)
const head = { id: idOf(3), at: daysLater(1), day: '2026-01-06', question: question.id, attempt: idOf(1) }

/** A report in which these points are open, and the others are missing. */
function view(
  open: readonly string[],
  rest: Partial<Pick<AttemptView, 'replies' | 'settlements'>> = {},
  because: Extract<Verdict, { kind: 'unjudged' }>['because'] = 'unsure',
): AttemptView {
  const made = attempt()
  const verdicts = question.points.map(({ id }): Verdict =>
    open.includes(id)
      ? { kind: 'unjudged', point: id, confidence: 0.5, because, near: [] }
      : { kind: 'missing', point: id, confidence: 0.9 },
  )
  return {
    attempt: { ...made, outline: OUTLINE, report: { ...made.report, verdicts } },
    question: { key: question, readings: [], attempts: [] },
    interview: null,
    appeals: [],
    settlements: [],
    replies: [],
    ...rest,
  } as unknown as AttemptView // They read nothing else of the view.
}

function reply(point: string, kind: 'met' | 'partial'): Reply {
  const { report, answer } = attempt()
  const span = { start: 0, end: answer.length, text: answer }
  return Reply.parse({
    ...head,
    kind: 'reply',
    about: { kind: 'probe', point },
    answer,
    examiner: 'table',
    report: { ...report, verdicts: [{ kind, point, confidence: 0.9, evidence: [span] }] },
  })
}

const depth = OUTLINE.find(point => point.rank === 'depth')!.id
const core = OUTLINE.filter(point => point.rank === 'core').map(point => point.id)
const heavy = OUTLINE.filter(point => point.rank === 'core').toSorted((a, b) => b.weight - a.weight)

test('at most three points are asked about, core first, then by weight, by probes that say no claim', () => {
  const asked = openPoints(view([depth, ...core]))
  expect(asked).toHaveLength(3)
  expect(asked.map(({ row }) => row.point.id)).toEqual(heavy.slice(0, 3).map(({ id }) => id))
  expect(openPoints(view([depth, core[0]!])).map(({ row }) => row.point.id)).toEqual([core[0], depth])
  for (const { prompt, claim } of asked) {
    expect(prompt).toMatch(/\?$/)
    expect(prompt).not.toContain(claim)
  }
})

test('only a point that the examiner was unsure of is asked about', () => {
  expect(openPoints(view([core[0]!], {}, 'silent'))).toEqual([])
  expect(openPoints(view([]))).toEqual([])
})

test('a point settled by hand is asked about no more', () => {
  const settlement = Settlement.parse({ ...head, kind: 'settlement', point: core[0], ruling: 'missing' })
  expect(openPoints(view([core[0]!], { settlements: [settlement] }))).toEqual([])
})

test.each(['met', 'partial'] as const)(
  'a reply that is %s is shown with its question, and nowhere else',
  kind => {
    const replies = [reply(core[0]!, kind)]
    const shown = view([core[0]!], { replies })
    expect(openPoints(shown)).toMatchObject([{ reply: { id: replies[0]!.id } }])
    expect([...repliesElsewhere(shown)]).toEqual(replies)
    const settled = settledResults(shown).find(({ id }) => id === core[0])
    expect(settled?.kind).toBe(kind === 'met' ? 'met' : 'unjudged')
  },
)
