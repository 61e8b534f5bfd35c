/** The bank, the labs and their pages agree: a point's link leads to a lab that makes a claim about it. */
import { describe, expect, test } from 'vitest'
import { LABS } from '../../src/labs/index.ts'
import { LAB_FIGURES } from '../../src/clients/web/labs/lab-figures.ts'
import { valuesAt } from '../../src/clients/web/labs/lab-state.ts'
import type { Knobs } from '../../src/clients/web/labs/lab-state.ts'
import { claimsIn, labClaims } from '../fixtures/lab-claims.ts'
import { builtInBank } from '../fixtures/built-in-bank.ts'

const { questions } = await builtInBank()
const points = new Map(
  questions.flatMap(({ id, points: own, followUps }) =>
    [...own, ...followUps.flatMap(followUp => followUp.points)].map(point => [
      `${id}#${point.id}`,
      point.lab,
    ]),
  ),
)
const links = [...points].flatMap(([point, lab]) => (lab ? [[point, lab] as const] : []))
const shown = links.flatMap(([point, { id, shows }]) =>
  shows === undefined ? [] : [[id, point, shows] as const],
)
const claimed = labClaims()

describe('a lab', () => {
  const ids = new Set<string>(questions.map(({ id }) => id))

  test.each(LABS)(
    '$id serves questions that are in the bank, and makes a claim on each',
    ({ id, questions: served }) => {
      expect(served.filter(question => !ids.has(question))).toEqual([])
      const on = new Set(claimed.filter(({ lab }) => lab === id).map(({ about }) => about.split('#')[0]))
      expect(served.filter(question => !on.has(question))).toEqual([])
    },
  )

  test('has an id of its own, and at least four claims', () => {
    expect(new Set(LABS.map(({ id }) => id)).size).toBe(LABS.length)
    expect(LABS.filter(({ id }) => claimed.filter(({ lab }) => lab === id).length < 4)).toEqual([])
  })
})

describe('a claim', () => {
  test('is read from its test, on one line or on several', () => {
    const text = `figure('a/b#c-1', 'arithmetic', 'One.', {})\nordering(\n  'a/b#d',\n  'identity',\n  'Two.',\n)\n`
    expect(claimsIn(text)).toEqual([
      { about: 'a/b#c-1', kind: 'arithmetic' },
      { about: 'a/b#d', kind: 'identity' },
    ])
    expect(claimsIn(`figure('a/b#c', 'magic', 'Three.', {})`)).toEqual([])
  })

  test('is about a point that is in the bank', () => {
    expect(claimed.filter(({ about }) => !points.has(about))).toEqual([])
  })

  test('of a lab is what a link leads to, and each point with a claim has a link', () => {
    const made = new Set(claimed.map(({ lab, about }) => `${about} ${lab}`))
    expect(links.filter(([point, { id }]) => !made.has(`${point} ${id}`))).toEqual([])
    expect(claimed.filter(({ about }) => !points.get(about))).toEqual([])
  })
})

describe('a picture that shows a point', () => {
  test.each(shown)('%s, %s: the page reads %s', async (lab, _, shows) => {
    const file: Readonly<Record<string, unknown>> = await import(`../../src/clients/web/labs/${lab}/knobs.ts`)
    const [, knobs] = Object.entries(file).find(([name]) => name.endsWith('KNOBS')) ?? []
    const query = new URLSearchParams(shows)
    const read = valuesAt(knobs as Knobs, query) // The one export of that name.
    expect(Object.fromEntries([...query.keys()].map(name => [name, String(read[name])]))).toEqual(
      Object.fromEntries(query),
    )
  })

  test('is of a lab that has one', () => {
    expect([...new Set(shown.map(([lab]) => lab))].toSorted()).toEqual(Object.keys(LAB_FIGURES).toSorted())
  })
})
