/** Sentences that take back the one before, and their look-alikes. */
import { describe, expect, test } from 'vitest'
import { takesBack } from './takes-back.ts'

describe('a sentence takes back the one before', () => {
  test.each([
    'No wait, scratch that.',
    'Sorry, that is wrong.',
    'I take that back.',
    'That is not even remotely true.',
    'Oh, actually, no.',
    'Hm, I got that backwards.',
    'I made that up.',
    'Nonsense.',
    'Or is it the other way round?',
    'Forget what I said.',
    'Oops, I confused two things there.',
    'Ctrl-Z on that one.',
    'Absurd.',
  ])('%s', text => {
    expect(takesBack(text)).toBe(true)
  })

  test.each([
    'That is right.',
    'That is not controversial.',
    'Wait, there is more to say about it.',
    'It does not matter how large the batch is.',
    'I take none of it back.',
    'I did not make that up.',
    'I made none of that up.',
    'Stop me if any of this is wrong.',
    'That is wrong only for a rate of zero, where nothing is dropped at all.',
    'Right?',
    'The user can see it and delete it.',
    'Skip the batch and rewind to the last checkpoint.',
    '',
  ])('but not: %s', text => {
    expect(takesBack(text)).toBe(false)
  })
})
