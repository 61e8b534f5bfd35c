import { describe, expect, test } from 'vitest'
import type { Question } from '#domain'
import { labsOfPoints } from './lab-points.ts'

type Asked = Parameters<typeof labsOfPoints>[0]
const asked = {
  id: 'foundations/softmax',
  points: [{ id: 'shown' }, { id: 'run' }, { id: 'unknown' }],
  followUps: [{ points: [{ id: 'further' }] }],
} as unknown as Question as Asked // All that the function reads.

const LABS = [
  { id: 'late', questions: ['foundations/perplexity', 'foundations/softmax'] },
  { id: 'first', questions: ['foundations/softmax'] },
  { id: 'other', questions: [] },
]
const of = (point: string, shows?: string) => ({
  question: 'foundations/softmax',
  point,
  ...(shows !== undefined && { shows }),
})

describe('the labs of the points of a question', () => {
  test('are those that name the point, of the question and of its follow-ups', () => {
    expect(labsOfPoints(asked, LABS, { first: [of('run'), of('further'), of('gone')] })).toEqual([
      { point: 'run', lab: 'first', shows: null },
      { point: 'further', lab: 'first', shows: null },
    ])
  })

  test('a picture goes before a claim, and then the lab that the question stands first in', () => {
    const claims = {
      other: [of('run')],
      late: [of('shown', 'd=4'), of('run')],
      first: [of('shown'), of('run')],
    }
    expect(labsOfPoints(asked, LABS, claims)).toEqual([
      { point: 'shown', lab: 'late', shows: 'd=4' },
      { point: 'run', lab: 'first', shows: null },
    ])
  })

  test('leave out another question and a lab without a page', () => {
    const claims = { first: [{ ...of('run'), question: 'foundations/adam' }], unpaged: [of('run')] }
    expect(labsOfPoints(asked, LABS, claims)).toEqual([])
  })
})
