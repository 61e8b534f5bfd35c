import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readBank } from '#bank/read'
import type { Question } from '#domain'
import { checkClauses } from './check-clauses.ts'

const PATH = 'questions/foundations/perplexity.yaml'
const [source] = readBank([
  { bank: 'bank', path: PATH, text: readFileSync(`bank/${PATH}`, 'utf8') },
]).questions
const question = source!.value
const [core, other] = [question.points[0]!, question.points.find(point => point.rank === 'depth')!]

const complaints = (changed: Partial<Question>) =>
  checkClauses({ ...source!, value: { ...question, ...changed } }).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )
/** A question of one clause, answered by a core point with this claim. */
const asking = (prompt: string, claim: string, asks = prompt) => ({
  prompt,
  clauses: [{ asks, points: [core.id] as const }],
  points: [{ ...core, claim, earned: [] }],
})

describe('checkClauses', () => {
  test('accepts a finished question', () => {
    expect(complaints({})).toEqual([])
  })

  test('refuses words that are not the prompt’s', () => {
    expect(complaints({ clauses: [{ asks: 'What is entropy', points: [core.id] }] })).toContain(
      'clauses.0.asks: these words do not stand in the prompt',
    )
  })

  test('refuses a demand that no core point answers', () => {
    expect(complaints({ clauses: [{ asks: question.prompt, points: [other.id] }] })).toContain(
      'clauses.0.points: no core point answers this demand: an answer without it would pass',
    )
  })

  test('refuses a point that the question does not have', () => {
    expect(
      complaints({ clauses: [{ asks: question.prompt, points: [core.id, 'gone' as never] }] }),
    ).toContain('clauses.0.points: no point gone in this question')
  })

  test.each<[string, string]>([
    ['At p99 a query takes 200 ms. How?', 'The budget of 200 ms is split over the stages.'],
    ['Cut the cost to a quarter. How?', 'Together the measures reach the factor of 4.'],
    ['There are 10,000 users. How?', 'Of 10k users a fifth is active.'],
    ['A million documents change a day. How?', 'That is 12 per second, or 1,000,000 per day.'],
    ['It must be done within a month. How?', 'It takes 10 days on 256 GPUs.'],
    ['The model has 4 heads of 128. How?', 'With 4 heads the width is 512, that is 4 times 128.'],
  ])('accepts %j, of which a point says: %s', (prompt, claim) => {
    expect(complaints(asking(prompt, claim))).toEqual([])
  })

  test.each<[string, string]>([
    ['At p99 a query takes 200 ms. How?', '200'],
    ['Cut the cost to a quarter. How?', 'quarter'],
    ['There are 10,000 users. How?', '10000'],
    ['A million documents change a day. How?', 'million'],
    ['It must be done within a month. How?', 'month'],
  ])('refuses %j where no point uses the figure', (prompt, figure) => {
    expect(complaints(asking(prompt, 'You cut it into pieces.'))).toEqual([
      `clauses.0.points: the prompt sets a figure, ${figure}, that no point of this clause uses`,
    ])
  })

  test('refuses a figure that no clause holds', () => {
    expect(complaints(asking('A query takes 200 ms. How?', 'In 200 ms.', 'How?'))).toEqual([
      'clauses: the prompt sets a figure, 200, that no clause holds',
    ])
  })
})
