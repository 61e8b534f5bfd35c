import { expect, test } from 'vitest'
import { secondsTaken } from './time-taken.ts'

const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ')

test.each([
  ['a pasted page', 1, words(200), null],
  ['an answer that was spoken fast', 60, words(220), 60],
  ['a few words at once', 0, words(5), 0],
  ['some words at once', 1, words(6), null],
  ['an answer that was thought over', 240, words(80), 240],
])('%s', (_, seconds, answer, taken) => expect(secondsTaken(seconds, answer)).toBe(taken))
