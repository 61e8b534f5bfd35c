import { expect, test } from 'vitest'
import { answerIndex } from './own-answers.ts'
import type { Answered } from './own-answers.ts'

const answered = (id: string, answer: string) =>
  ({ id, answer, question: 'foundations/perplexity', at: '2026-03-01T12:00:00.000Z' }) as Answered // Ids are branded by parsing.
const [BASKET, TULIP] = [answered('a', 'A basket of loss.'), answered('b', 'A tulip of loss.')]

test('the index knows the words of the answers that a record holds, and follows it', () => {
  const index = answerIndex()
  const knows = (...attempts: readonly Answered[]) =>
    ['basket', 'tulip'].map(word => index.knows(word, { attempts }))
  expect(knows()).toEqual([false, false])
  expect(knows(BASKET)).toEqual([true, false])
  expect(knows(BASKET, TULIP)).toEqual([true, true])
  expect(knows(TULIP)).toEqual([false, true])
  expect(knows()).toEqual([false, false])
})
