import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBank } from '#bank/read'
import { bankFolder } from '../../platform/node/places.ts'
import { checkExercises } from './check-exercises.ts'
import { checkPrerequisites } from './check-references.ts'

/** A real question, without its own exercises. */
const text = readFileSync(join(bankFolder, 'questions/foundations/perplexity.yaml'), 'utf8').replace(
  /^exercises:\n(?:(?: .*)?\n)*/m,
  '',
)

/** A bank of questions that differ only in their prerequisites. */
function bankOf(first: Readonly<Record<string, string>>) {
  return readBank(
    Object.entries(first).map(([slug, needs]) => ({
      bank: 'bank',
      path: `questions/foundations/${slug}.yaml`,
      text: text.replace(/^prerequisites: .*$/m, `prerequisites: [${needs}]`),
    })),
  )
}

test.each([
  ['a line is not one', { a: '', b: 'foundations/a', c: 'foundations/b' }, []],
  [
    'two ways to one question are not one',
    { a: '', b: 'foundations/a', c: 'foundations/a, foundations/b' },
    [],
  ],
  ['a question before itself', { a: 'foundations/a' }, ['a circle: foundations/a needs foundations/a']],
  [
    'a ring of three',
    { a: 'foundations/c', b: 'foundations/a', c: 'foundations/b' },
    ['a circle: foundations/a needs foundations/c needs foundations/b needs foundations/a'],
  ],
])('circles of prerequisites: %s', (_, first, expected) => {
  const bank = bankOf(first)
  expect(checkPrerequisites(bank.questions[0]!, bank).map(complaint => complaint.message)).toEqual(expected)
})

test.each([
  ['comes out', 'n * 2', 'n', false],
  ['has a mistake that looks right', 'n * 2', 'n + n', true],
  ['cannot be computed', 'n * m', 'n', true],
])('an exercise that %s', (_, answer, mistake, faulty) => {
  const exercises = `exercises:\n  - { id: double, prompt: 'Twice {n}?', parameters: { n: [3, 5] }, answer: '${answer}', solution: '{answer}', mistakes: [{ is: '${mistake}', because: 'Not doubled.' }] }\n`
  const source = readBank([
    { bank: 'bank', path: 'questions/foundations/x.yaml', text: `${text}\n${exercises}` },
  ])
  expect(source.issues).toEqual([])
  expect(checkExercises(source.questions[0]!).length > 0).toBe(faulty)
})
