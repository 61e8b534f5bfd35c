import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PIECES } from './code.ts'
import { matchedLatents } from './figures.ts'
import { sparsityOf } from './knobs.ts'
import { whatToLookFor } from './superposition-text.ts'

test.each(PIECES)('the lines that are shown stand in %s', (name, piece) => {
  const file = join(import.meta.dirname, '../../../../labs/superposition', name)
  // They stand further in there.
  const text = readFileSync(file, 'utf8')
  expect([text, text.replaceAll(/^ {4}/gm, '')].some(each => each.includes(piece))).toBe(true)
})

test('each feature takes the nearest latent that is free', () => {
  const cosines = [
    [0.2, 0.9, 0.1],
    [0.5, 0.95, 0.4],
  ]
  expect(matchedLatents(cosines)).toEqual([
    [0.9, 0.2],
    [0.95, 0.5],
  ])
})

test('it says nothing of what is not trained yet', () => {
  const shown = { sizes: { n: 5, m: 2 }, density: 5, sparsity: sparsityOf('l1', 'loose') }
  const words = (kept: number | undefined) => whatToLookFor(shown, kept, undefined).join(' ')
  expect(words(undefined)).toBe('The model is being trained.')
  expect(words(5)).toContain('keeps 5 of 5')
  expect(words(5)).not.toMatch(/NaN|undefined/)
})
