import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readBank } from '#bank/read'
import type { Point, Question } from '#domain'
import { checkKey } from './check-key.ts'

const PATH = 'questions/foundations/perplexity.yaml'
const [source] = readBank([
  { bank: 'bank', path: PATH, text: readFileSync(`bank/${PATH}`, 'utf8') },
]).questions
const question = source!.value
const [first] = question.points

const complaints = (changed: Partial<Question>) =>
  checkKey({ ...source!, value: { ...question, ...changed } }).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )
const pointsWith = (changed: Partial<Point>) => ({
  points: [{ ...first!, ...changed }, ...question.points.slice(1)],
})
const ranked = (rank: Point['rank'], count: number) => ({
  points: Array.from({ length: count }, (_, i) => ({ ...first!, id: `p${i}` as never, rank })),
})

describe('checkKey', () => {
  test('accepts a finished question', () => {
    expect(complaints({})).toEqual([])
  })

  test.each<[string, Partial<Question>, string]>([
    ['too few points', { points: question.points.slice(0, 7) }, 'points: 7 points; foundations has 8 to 12'],
    ['too many core points', ranked('core', 8), 'points: 8 core points; a question has 3 to 5'],
    ['no core point', ranked('depth', 8), 'points: 0 core points; a question has 3 to 5'],
    [
      'a dimension outside a design',
      pointsWith({ dimension: 'cost' }),
      'points.0.dimension: only points of designs and scenarios have a dimension',
    ],
    [
      'alternatives without items',
      pointsWith({ counts: 'one of' }),
      'points.0.items: counts says one of, and there are no items',
    ],
    [
      'items that nothing counts',
      pointsWith({ items: ['a', 'b'] }),
      'points.0.items: items are for counts: one of, or two of; this counts whole',
    ],
    [
      'a depth point that says what its absence tells',
      pointsWith({ rank: 'depth', ifMissing: 'So.' }),
      'points.0.ifMissing: the absence of a depth point tells nothing',
    ],
  ])('complains of %s', (_, changed, complaint) => {
    expect(complaints(changed)).toContain(complaint)
  })

  test.each([
    'It grows with the length, and it is read at every step. Either half counts.',
    'Cut it into chunks or give it GPUs of its own. One remedy suffices.',
    'Naming one other difference earns it.',
  ])('complains of a grading instruction in the claim: %s', claim => {
    expect(complaints(pointsWith({ claim })).join()).toMatch(/tells a grader what to do/)
  })

  test.each([
    'A model of 7B suffers where the larger one does not.',
    'Attention counts for a third of the weights.',
    'The cache holds keys and values, either in fp16 or in fp8.',
  ])('takes a plain statement for one: %s', claim => {
    expect(complaints(pointsWith({ claim }))).toEqual([])
  })

  test('asks the points of a design for their dimension, and for ten of them', () => {
    const asked = complaints({ section: 'system-design', points: question.points.slice(0, 9) })
    expect(asked).toContain('points: 9 points; system-design has 10 to 16')
    expect(asked).toContain('points.0.dimension: a point of a design or scenario names its dimension')
  })
})
