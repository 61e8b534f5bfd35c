import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CODE } from './code.ts'
import { matchedLatents } from './figures.ts'
import { sparsityOf } from './knobs.ts'
import { whatToLookFor } from './superposition-text.ts'

test('the lines that are shown stand in the lab', () => {
  const file = join(import.meta.dirname, '../../../../labs/superposition/autoencoder.ts')
  expect(readFileSync(file, 'utf8')).toContain(CODE)
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
  const words = (kept: number | undefined) =>
    whatToLookFor({ n: 5, m: 2 }, 5, sparsityOf('l1', 'loose'), kept, undefined).join(' ')
  expect(words(undefined)).toBe('The model is being trained.')
  expect(words(5)).toContain('keeps 5 of 5')
  expect(words(5)).not.toMatch(/NaN|undefined/)
})
