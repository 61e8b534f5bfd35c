import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RELATION_NAMES, trainWords } from '#labs/word2vec'
import type { RelationState } from '#labs/word2vec'
import { PIECES } from './code.ts'
import { askedOf, figureOf, percent, setUp, whatToLookFor } from './word2vec-text.ts'

test.each(PIECES)('the lines that are shown of %s stand in the lab', (name, piece) => {
  const file = join(import.meta.dirname, '../../../../labs/word2vec', name)
  const [lines, shown = ''] = [readFileSync(file, 'utf8'), piece].map(text => text.replaceAll(/^ +/gm, ''))
  expect(lines).toContain(shown)
})

test('a share is written in whole per cent', () => {
  expect([0, 0.066, 1].map(percent)).toEqual(['0 %', '7 %', '100 %'])
})

test('a figure has a proper minus, and nothing is below nought', () => {
  expect([-0.051, -0.001, 0.5].map(figureOf)).toEqual(['−0.05', '0.00', '0.50'])
})

test.each(RELATION_NAMES)('the set-up of %s says how many analogies there are', relation => {
  expect(setUp(relation)).toContain(`Of ${askedOf(relation)} analogies`)
})

const [first] = trainWords({ text: 'grammar', method: 'skip-gram', window: 2, negatives: 1, seed: 1 }, 300)

test.each([
  [30, 0.02, 'The offsets have nothing in common'],
  [30, 0.9, 'the pairs share a direction'],
  [3, 0.02, 'this text is too short'],
])('the words fit %i right of 30 with offsets at %f', (right, parallel, words) => {
  const here: RelationState = {
    relation: 'opposites',
    score: { asked: 30, right, rightOfAll: 2, query: 28 },
    parallel,
    placed: [],
    nearest: [],
  }
  if (!first) throw new Error('no report')
  const said = whatToLookFor(first, here, 5).join(' ')
  expect(said).toContain(words)
  expect(said).toContain('7 % if any word may be the answer')
})
