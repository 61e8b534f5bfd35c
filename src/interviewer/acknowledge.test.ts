/** The words between two questions. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  DESIGN,
  OPENED,
  PASSED,
  asked,
  followed,
  moveOf,
  said,
  sessionAfter,
} from '../../tests/fixtures/interview.ts'
import type { Script } from '../../tests/fixtures/interview.ts'
import { EntryId } from '#domain'
import { acknowledgement } from './acknowledge.ts'

const after = (...first: Script) => sessionAfter(OPENED, asked(), ...first, asked(DESIGN, 1))

test('nothing is said before the first question', () => {
  expect(acknowledgement(after(said('')), 0)).toBeNull()
})

test('an answer is thanked for in the same words, however it went and whatever it was asked', () => {
  const thanks = [
    after(said('met heart. met use.')),
    after(said('contradicted heart. flag speed.')),
    after(said(''), followed(moveOf('probe heart')), said('')),
    after(said(''), followed(moveOf('probe heart')), PASSED),
  ].map(session => acknowledgement(session, 1))
  expect(new Set(thanks).size).toBe(1)
  expect(thanks[0]).toMatch(/thank.*:$/i)
})

test('a pass is not thanked for', () => {
  expect(acknowledgement(after(PASSED), 1)).toBe('All right. The next question:')
})

test('one interview says it the same way each time, and several ways in turn', () => {
  fc.assert(
    fc.property(fc.uuid(), id => {
      const [one] = after(said('')).asked
      const session = { id: EntryId.parse(id), asked: Array.from({ length: 5 }, () => one!) }
      const all = [1, 2, 3, 4].map(question => acknowledgement(session, question))
      expect(all).toEqual([1, 2, 3, 4].map(question => acknowledgement(session, question)))
      expect(new Set(all).size).toBe(4)
    }),
  )
})
