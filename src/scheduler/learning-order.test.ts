import { expect, test } from 'vitest'
import { bank } from '../../tests/fixtures/table-judge.ts'
import { inLearningOrder } from './learning-order.ts'

const [base] = bank.questions
const question = (id: string, level: 'core' | 'advanced', prerequisites: readonly string[] = []) => ({
  ...base!,
  id: `foundations/${id}` as never,
  level,
  prerequisites: prerequisites.map(p => `foundations/${p}` as never),
})
const order = (questions: Parameters<typeof inLearningOrder>[0]) =>
  inLearningOrder(questions).map(q => q.id.split('/')[1])

test('begins with the easy level, by name', () => {
  expect(order([question('b', 'core'), question('x', 'advanced'), question('a', 'core')])).toEqual([
    'a',
    'b',
    'x',
  ])
})

test('asks nothing before what it builds on, even across levels', () => {
  expect(order([question('a', 'core', ['z']), question('z', 'advanced'), question('b', 'core')])).toEqual([
    'z',
    'a',
    'b',
  ])
})

test('the heart of an interview comes first, after what it builds on', () => {
  const questions = [
    question('a', 'core'),
    question('h', 'advanced', ['z']),
    question('z', 'core'),
    question('b', 'core'),
  ]
  const heart = [question('h', 'core').id]
  expect(inLearningOrder(questions, heart).map(q => q.id.split('/')[1])).toEqual(['z', 'h', 'a', 'b'])
})

test('survives a circle and a prerequisite that is not there', () => {
  expect(order([question('a', 'core', ['b', 'gone']), question('b', 'core', ['a'])])).toEqual(['b', 'a'])
})
