import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { METHODS, trained } from '#labs/preferences'
import type { Labeller } from '#labs/preferences'
import { cutAtParts } from '../lab-parts.ts'
import { codeOf, IMPLICIT, MEASURES, STEPS } from './code.ts'
import { bestForPeople, optimaOf } from './course.ts'
import { partsOf } from './parts.ts'
import { figure, whatToLookFor } from './preferences-text.ts'

test.each(METHODS)('the lines of %s that are shown stand in the lab', method => {
  const file = join(import.meta.dirname, '../../../../labs/preferences/steps.ts')
  expect(readFileSync(file, 'utf8')).toContain(STEPS[method])
})

test.each(IMPLICIT)('the lines of the implicit reward stand in the lab: %s', lines => {
  const file = join(import.meta.dirname, '../../../../labs/preferences/dpo.ts')
  expect(readFileSync(file, 'utf8')).toContain(lines)
})

test.each(MEASURES)('the measures that are shown stand in the lab: %s', lines => {
  const file = join(import.meta.dirname, '../../../../labs/preferences/train.ts')
  expect(readFileSync(file, 'utf8')).toContain(lines)
})

test.each(METHODS)('the parts of %s stand in its lines once each', method => {
  const [code, parts] = [codeOf(method), partsOf(method)]
  expect(parts.filter(part => code.split(part.code).length !== 2).map(({ id }) => id)).toEqual([])
  expect(cutAtParts(code, parts).filter(({ part }) => part !== undefined)).toHaveLength(parts.length)
})

test('the larger the penalty, the nearer the best policy, and a middle one is best for people', () => {
  const last = trained({ method: 'ppo', beta: 0.5, labeller: 'once', seed: 1 }, 5).at(-1)
  if (!last) throw new Error('no step')
  const optima = optimaOf(last)
  const kls = optima.map(({ kl }) => kl)
  expect(kls).toEqual(kls.toSorted((a, b) => a - b))
  const wins = optima.map(each => each.wins)
  expect(wins.indexOf(Math.max(...wins))).toBe(1)
})

test('it says that people turned away only where they did', () => {
  const words = (labeller: Labeller) => {
    const path = trained({ method: 'ppo', beta: 0.1, labeller, seed: 1 }, 100)
    const seen = { method: 'ppo', labeller, path, optima: [], loss: 0 } as const
    return [whatToLookFor(seen)[0], bestForPeople(path)?.step] as const
  }
  expect(words('once')[0]).toMatch(/Of people it was 6\d at step \d\d/)
  expect(words('once')[1]).toBeLessThan(80)
  expect(words('anew')[0]).toContain('about the most of the whole run')
})

test.each([
  [-0.01, '0.0'],
  [-5.75, '−5.8'],
  [27.4, '27'],
])('%d is written %s', (value, text) => expect(figure(value)).toBe(text))
