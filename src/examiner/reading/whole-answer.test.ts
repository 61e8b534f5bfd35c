/** Sentences that speak of the answer itself, and their look-alikes. */
import { describe, expect, test } from 'vitest'
import { voids } from './whole-answer.ts'

describe('a sentence voids the answer', () => {
  const BEFORE = { before: true, after: false }
  const AFTER = { before: false, after: true }
  test.each<[string, ReturnType<typeof voids>]>([
    ['None of this is true.', BEFORE],
    ['Everything above is a lie.', BEFORE],
    ['I disagree with every word of that.', BEFORE],
    ['I made all of this up.', BEFORE],
    ['Is all of this true?', BEFORE],
    ['Everything that follows is false:', AFTER],
    ['What I am about to say is wrong.', AFTER],
    ['I doubt most of what follows.', AFTER],
    ['Here is what a confused colleague says:', AFTER],
    ['And pigs can fly.', BEFORE],
  ])('%s', (text, scope) => {
    expect(voids(text)).toEqual(scope)
  })

  test.each([
    'None of this is controversial.',
    'Everything that follows is standard:',
    'I stand by every word of that.',
    'I made none of this up.',
    'Stop me if any of this is wrong.',
    'None of this would surprise you.',
    'All of this is cheap.',
    'Attention was invented in the paper Attention Is All You Need.',
    'What I said holds for every layer.',
    'Is any of this expensive?',
    'There are three reasons:',
    'Wrong answers are filtered by everything above the threshold, and every sentence of the corpus is read by a second model that compares it with the first.',
    '',
  ])('but not: %s', text => {
    expect(voids(text)).toBeUndefined()
  })
})

describe('where a sentence stands', () => {
  test.each([
    ['first', 'Sarcasm mode on.'],
    ['first', 'A wild stab in the dark:'],
    ['first', 'Misconceptions I would never put my name to:'],
    ['first', 'In a parallel universe with other rules, this is what they would teach:'],
  ] as const)('%s: %s', (place, text) => {
    expect(voids(text, place)).toEqual({ before: false, after: true })
  })

  test.each([
    ['last', 'That is how it would go had they built it sensibly, but they built it otherwise.'],
    ['last', 'So says the marketing brochure, and it lies.'],
    ['last', 'All this has been debunked.'],
  ] as const)('%s: %s', (place, text) => {
    expect(voids(text, place)).toEqual({ before: true, after: false })
  })

  test.each([
    ['first', 'The wrong answers carry the lesson:'],
    ['first', 'I do not know the exact figures, but here is the idea:'],
    ['first', 'Two quantities get confused in tables:'],
    ['first', 'It is a common misconception that attention is the bottleneck:'],
    ['first', 'It is not true that bigger is better:'],
    ['last', 'That is how I would go about it, but I would measure first.'],
    ['last', 'That is how it would look, but the details depend on the load.'],
    ['last', 'That is how it is done in production.'],
    ['last', 'So much for the theory.'],
  ] as const)('but not %s: %s', (place, text) => {
    expect(voids(text, place)).toBeUndefined()
  })
})
