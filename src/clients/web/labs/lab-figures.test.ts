import { describe, expect, test } from 'vitest'
import { LABS } from '#labs'
import { CLAIMS } from '../../../labs/claims.ts'
import { LAB_FIGURES } from './lab-figures.ts'
import { valuesAt } from './lab-state.ts'
import type { Knobs } from './lab-state.ts'

const shown = Object.entries(CLAIMS).flatMap(([lab, claims]) =>
  claims.flatMap(({ point, shows }) => (shows === undefined ? [] : [[lab, point, shows] as const])),
)

describe('a claim that a picture shows', () => {
  test.each(shown)('%s, %s: the page reads %s', async (lab, _, shows) => {
    const file: Readonly<Record<string, unknown>> = await import(`./${lab}/knobs.ts`)
    const [, knobs] = Object.entries(file).find(([name]) => name.endsWith('KNOBS')) ?? []
    const query = new URLSearchParams(shows)
    const read = valuesAt(knobs as Knobs, query) // The one export of that name.
    expect(query.toString()).toBe(shows)
    expect(Object.fromEntries([...query.keys()].map(name => [name, String(read[name])]))).toEqual(
      Object.fromEntries(query),
    )
  })

  test('is of a lab that has a page and a picture', () => {
    const labs = [...new Set(shown.map(([lab]) => lab))]
    expect(labs.filter(lab => !LABS.some(({ id }) => id === lab))).toEqual([])
    expect(labs.toSorted()).toEqual(Object.keys(LAB_FIGURES).toSorted())
  })
})
