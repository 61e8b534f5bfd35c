import { expect, test } from 'vitest'
import { LABS } from '#labs'
import { LAB_PAGES } from './lab-pages.ts'
import { labsFor } from './lab-links.ts'

test('each lab of the catalogue has its page, and no page is without a lab', () => {
  expect(Object.keys(LAB_PAGES).toSorted()).toEqual(LABS.map(lab => lab.id).toSorted())
})

test('a question is led to the lab that puts it first, and others to none', () => {
  for (const lab of LABS) expect(labsFor(lab.questions[0])[0]?.questions[0]).toBe(lab.questions[0])
  expect(labsFor('foundations/no-such')).toEqual([])
})
