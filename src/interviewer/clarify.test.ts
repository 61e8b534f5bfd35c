import { expect, test } from 'vitest'
import type { Question } from '#domain'
import { clarify } from './clarify.ts'

const question = {
  clarifications: [
    { asks: ['how long are the posts', 'post length', 'text size'], tells: 'Some sixty words.' },
    { asks: ['how many posts', 'traffic', 'posts a second'], tells: 'Five thousand a second.' },
  ],
} as unknown as Question

test.each([
  ['What is the traffic?', 'Five thousand a second.'],
  ['How long is a typical post?', 'Some sixty words.'],
  ['how many posts do we get', 'Five thousand a second.'],
  ['Length of the posts?', 'Some sixty words.'],
  ['Which colour is the logo?', null],
  ['', null],
])('%s', (asked, told) => {
  expect(clarify(question, asked)).toBe(told)
})
