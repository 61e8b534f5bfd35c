import { expect, test } from 'vitest'
import type { Finding, Judge } from '#examiner'
import { checkExamined } from './check-examined.ts'
import { builtInSource } from '../../../tests/fixtures/built-in-bank.ts'

const source = builtInSource().questions.find(({ value }) => value.id === 'foundations/perplexity')!

/** A judge that rules alike on every point of every text. */
function alike(finding: Pick<Finding, 'ruling' | 'guarded'>): Judge {
  return {
    name: 'alike',
    rule: async ({ rubric }) => {
      const [first, ...rest] = rubric.points.map(({ id }) => ({
        ...finding,
        point: id,
        cites: finding.ruling === 'met' ? [1] : [],
        confidence: 1,
      }))
      return { kind: 'ruled', findings: [first!, ...rest], flags: [], setAside: [] }
    },
  }
}

async function modelAnswersNamed(finding: Pick<Finding, 'ruling' | 'guarded'>) {
  const complaints = await checkExamined(source, alike(finding))
  return complaints
    .filter(({ path }) => path[0] === 'modelAnswers')
    .map(({ path, message }) => `${String(path[1])}: ${message}`)
}

test('a model answer of which nothing is judged is a fault of the bank', async () => {
  const says = 'the examiner withholds its mark'
  const all = [`short: ${says}`, `medium: ${says}`, `long: ${says}`]
  expect(await modelAnswersNamed({ ruling: 'unsure' })).toEqual(all)
  expect(await modelAnswersNamed({ ruling: 'unsure', guarded: true })).toEqual(all)
})

test('a model answer that makes its points is none, and one that misses them names each', async () => {
  expect(await modelAnswersNamed({ ruling: 'met' })).toEqual([])
  expect(await modelAnswersNamed({ ruling: 'missing' })).toContainEqual(
    expect.stringMatching(/^short: the examiner does not find .* in it \(missing\)$/),
  )
})
