import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBank } from '#bank/read'
import type { PointLab } from '#domain'
import { checkLabs } from './check-labs.ts'

const PATH = 'questions/foundations/perplexity.yaml'
const [source] = readBank([
  { bank: 'bank', path: PATH, text: readFileSync(`bank/${PATH}`, 'utf8') },
]).questions
const question = source!.value

/** The complaints where every second point, and every point of a follow-up, has this lab. */
const complaints = (lab: PointLab) => {
  const points = question.points.map((point, i) =>
    i % 2 === 0 ? { ...point, lab: undefined } : { ...point, lab },
  )
  const followUps = question.followUps.map(each => ({
    ...each,
    points: [{ ...each.points[0], lab }] as const,
  }))
  return checkLabs({ ...source!, value: { ...question, points, followUps } }).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )
}

test.each<[PointLab]>([
  [{ id: 'perplexity' }],
  [{ id: 'attention', shows: '' }],
  [{ id: 'attention', shows: 'd=512&seed=1' }],
])('a point may be linked to %o', lab => {
  expect(complaints(lab)).toEqual([])
})

test.each<[PointLab, string]>([
  [{ id: 'alchemy' }, 'lab.id: no lab alchemy in the catalogue'],
  [{ id: 'attention', shows: 'd' }, 'lab.shows: d is no query such as d=512&seed=1'],
  [{ id: 'attention', shows: 'd=' }, 'lab.shows: d= is no query such as d=512&seed=1'],
  [{ id: 'attention', shows: '?d=4' }, 'lab.shows: ?d=4 is no query such as d=512&seed=1'],
  [{ id: 'attention', shows: 'd=4&d=8' }, 'lab.shows: d=4&d=8 is no query such as d=512&seed=1'],
  [{ id: 'attention', shows: 'd=4 ' }, 'lab.shows: d=4  is no query such as d=512&seed=1'],
])('a point may not be linked to %o', (lab, complaint) => {
  expect(complaints(lab)).toEqual([
    ...question.points.flatMap((_, i) => (i % 2 === 0 ? [] : [`points.${i}.${complaint}`])),
    ...question.followUps.map((_, i) => `followUps.${i}.points.0.${complaint}`),
  ])
})
