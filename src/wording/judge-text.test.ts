import { expect, test } from 'vitest'
import { judgeText, judgedBy } from './judge-text.ts'

test.each([
  ['built-in rules 2', 'Judged by built-in rules 2, offline.'],
  [
    'built-in rules 2; small (m, judge v1) on 2 of 2 points',
    'Judged by built-in rules 2; small (m, judge v1) on 2 of 2 points.',
  ],
  ['small (m, judge v1)', 'Judged by small (m, judge v1).'],
])('%s', (examiner, said) => {
  expect(judgedBy(examiner)).toBe(said)
})

test('two judges of one interview are both named, and offline only if both are', () => {
  expect(judgedBy('built-in rules 2', 'small (m, judge v1)')).toBe(
    'Judged by built-in rules 2 and small (m, judge v1).',
  )
  expect(judgedBy('built-in rules 1', 'built-in rules 2')).toBe(
    'Judged by built-in rules 1 and built-in rules 2, offline.',
  )
})

const model = (name: string, used: boolean) => ({
  name,
  provider: 'openai',
  model: 'm',
  used,
  key: 'none' as const,
})

test.each([
  [
    { judge: 'built-in rules 2', offline: true, models: [model('small', false)] },
    'Judge: built-in rules, offline',
  ],
  [
    {
      judge: 'built-in rules 2, then small (m, judge v1)',
      offline: false,
      models: [model('small', true), model('large', true), model('other', false)],
    },
    'Judge: built-in rules, then small, large',
  ],
  [{ judge: 'small (m, judge v1)', offline: false, models: [model('small', true)] }, 'Judge: small'],
])('$judge', (view, said) => {
  expect(judgeText(view)).toBe(said)
})
