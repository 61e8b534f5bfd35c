import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { USUAL, train } from '#labs/seq2seq'
import { PIECES } from './code.ts'
import { hundredth, ofHundred, setUp, whatToLookFor, wholeAt } from './seq2seq-text.ts'

const settings = { task: 'copy', score: 'dot', ownShare: 0, seed: 1 } as const
const untrained = train(settings, { ...USUAL, steps: 1 }).next().value ?? undefined

test.each(PIECES)('the lines that are shown of %s stand in the lab', (name, piece) => {
  const file = join(import.meta.dirname, '../../../../labs/seq2seq', name)
  expect(readFileSync(file, 'utf8').replaceAll(/^ {2}/gm, '')).toContain(piece)
})

test('it waits for the training, and has a number for the length that is asked about', () => {
  expect(whatToLookFor(undefined, 'copy')).toHaveLength(1)
  expect(wholeAt(untrained!.without, USUAL.longest)).toBe(0)
  expect(wholeAt(untrained!.without, 3)).toBeNaN()
})

test('it counts the ways, and says what differs between the tasks', () => {
  expect(whatToLookFor(untrained, 'copy').at(-1)).toContain('9 steps without attention and 2 with it')
  expect(whatToLookFor(untrained, 'reverse').at(-1)).toContain('16 steps without attention and 2 with it')
})

test('nothing that is said is not a number', () => {
  expect(whatToLookFor(untrained, 'reverse').join(' ')).not.toMatch(/NaN|undefined/)
  expect(setUp('reverse')).toContain('19,200 strings')
})

test.each([
  [0.034, '3 of 100', '3'],
  [1, '100 of 100', '100'],
])('%d is written %s', (share, text, cell) => {
  expect(ofHundred(share)).toBe(text)
  expect(hundredth(share)).toBe(cell)
})

test('a share of nothing is a dash', () => expect(hundredth(NaN)).toBe('–'))
