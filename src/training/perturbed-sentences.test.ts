import { expect, test } from 'vitest'
import type { Question } from '#domain'
import { readPerturbed, strayPoints } from './perturbed-sentences.ts'

const LINE = '- {question: foundations/adam, point: bias, kind: not, states: false, sentence: It is not so.}'

test('a sentence has its question, its point, the kind of its change, and a label', () => {
  expect(readPerturbed('open.yaml', LINE)).toEqual({
    ok: true,
    value: [
      { question: 'foundations/adam', point: 'bias', kind: 'not', states: false, sentence: 'It is not so.' },
    ],
  })
})

test.each([
  ['a kind that there is not', LINE.replace('kind: not', 'kind: irony')],
  ['a label that is no yes or no', LINE.replace('false', 'perhaps')],
  ['nothing said', LINE.replace('It is not so.', '""')],
])('%s is refused with its line', (_, text) => {
  const read = readPerturbed('open.yaml', `${LINE}\n${text}`)
  expect(read).toMatchObject({ ok: false, error: [{ file: 'open.yaml', line: 2 }] })
})

test('a point that its question lacks is named', () => {
  const read = readPerturbed('open.yaml', LINE)
  const sentences = read.ok ? read.value : []
  // It reads no more of the question.
  const adam = (id: string) => ({ points: [{ id }] }) as unknown as Question
  expect(strayPoints(() => adam('bias'), sentences)).toEqual([])
  expect(strayPoints(() => adam('other'), sentences)).toEqual(['foundations/adam has no point bias'])
})
