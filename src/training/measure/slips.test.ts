import { expect, test } from 'vitest'
import { QuestionId } from '#domain'
import { worstSlips } from './slips.ts'

test('the worst errors are the most confident of each kind', () => {
  const question = QuestionId.parse('foundations/scaling')
  const slip = (error: string, about: string, confidence: number) =>
    ({ error, question, about, confidence, text: '', words: '' }) as const
  const worst = worstSlips([slip('a', 'x', 0.6), slip('a', 'y', 0.9), slip('b', 'z', 0.5)], 1)
  expect(Object.entries(worst).map(([error, own]) => [error, own.map(({ about }) => about)])).toEqual([
    ['a', ['y']],
    ['b', ['z']],
  ])
})
