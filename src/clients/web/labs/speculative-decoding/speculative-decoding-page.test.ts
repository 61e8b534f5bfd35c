import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draftLengthOf, tokenShares } from '#labs/speculative-decoding'
import { CODE } from './code.ts'
import { whatToLookFor } from './spec-text.ts'

test('the lines that are shown stand in the lab', () => {
  const file = join(import.meta.dirname, '../../../../labs/speculative-decoding/speculate.ts')
  expect(readFileSync(file, 'utf8')).toContain(CODE)
})

function said(alpha: number, cost: number, drafts: number): string {
  const setting = { alpha, cost, rounds: 200, seed: 1 }
  const here = draftLengthOf(setting, drafts)
  return whatToLookFor({ alpha, cost, drafts }, here, tokenShares(setting, drafts)).join(' ')
}

test('the words carry the numbers at hand', () => {
  expect(said(0.7, 0.1, 4)).toContain('=2.77$ tokens')
  expect(said(0.7, 0.1, 4)).toContain('3.33 tokens a pass are the most')
  expect(said(0.3, 0.3, 4)).toContain('no draft is worth its time')
})
