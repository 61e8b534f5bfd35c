import { describe, expect, test } from 'vitest'
import type { Report } from '#domain'
import type { PerturbedSentence } from '../perturbed-sentences.ts'
import { perturbedPart } from './perturbed-report.ts'
import type { Tested } from './test-set.ts'

const changed = (kind: PerturbedSentence['kind'], states: boolean, sentence: string) =>
  ({ question: 'foundations/scaling', point: 'variance', kind, states, sentence }) as PerturbedSentence // Ids are read only.

/** An examiner that credits what says so. */
const examineText = async (_: string, sentence: string) =>
  ({ verdicts: [{ point: 'variance', kind: sentence, confidence: 0.8 }] }) as unknown as Report // Only its verdicts are read.

describe('perturbed sentences', async () => {
  const perturbed = [
    changed('not', false, 'met'),
    changed('not', false, 'missing'),
    changed('not', true, 'partial'),
    changed('direction', true, 'missing'),
    changed('figure', false, 'partial'),
  ]
  const { text, slips } = await perturbedPart({ set: { perturbed }, examineText } as unknown as Tested)

  test.each([
    '| a *not* put in or taken out | 50.0 % of 2 | 100.0 % of 1 |',
    '| direction turned | – | 0.0 % of 1 |',
    '| swapped roles | – | – |',
    '| another figure | 100.0 % of 1 | – |',
    '| all | 66.7 % of 3 | 50.0 % of 2 |',
  ])('are counted by what was changed: %s', row => {
    expect(text).toContain(row)
  })

  test('are errors where they are credited and no longer state their point', () => {
    expect(slips.map(slip => [slip.text, slip.confidence])).toEqual([
      ['met', 0.8],
      ['partial', 0.8],
    ])
  })
})
