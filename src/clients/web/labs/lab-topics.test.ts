import { expect, test } from 'vitest'
import { LABS } from '#labs'
import { LAB_TOPICS, labsAbout } from './lab-topics.ts'

test('every lab stands under one topic', () => {
  const listed = LAB_TOPICS.flatMap(topic => topic.labs)
  expect(listed.toSorted()).toEqual(LABS.map(lab => lab.id).toSorted())
  expect(LAB_TOPICS.flatMap(labsAbout)).toHaveLength(LABS.length)
})
