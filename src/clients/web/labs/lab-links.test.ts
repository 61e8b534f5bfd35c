import { expect, test } from 'vitest'
import { LAB_TOPICS, LABS } from '#labs'
import { LAB_PAGES } from './lab-pages.ts'
import { labsFor } from './lab-links.ts'

test('each lab of the catalogue has its page, and no page is without a lab', () => {
  expect(Object.keys(LAB_PAGES).toSorted()).toEqual(LABS.map(lab => lab.id).toSorted())
})

test('a lab stands under one topic, and each topic has a lab to lead to', () => {
  const ids = LABS.map(lab => lab.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { labs } of LAB_TOPICS) expect(labs.length).toBeGreaterThan(0)
})

test('a question is led to the lab that puts it first, and others to none', () => {
  for (const lab of LABS) expect(labsFor(lab.questions[0])[0]?.questions[0]).toBe(lab.questions[0])
  expect(labsFor('foundations/no-such')).toEqual([])
})
