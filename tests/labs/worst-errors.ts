/** How far each lab lies from PyTorch's figures at most, relative to the largest entry of each. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fixture from '../fixtures/labs/attention.json' with { type: 'json' }
import {
  attention,
  attentionGradient,
  causal,
  full,
  multiHead,
  padding,
} from '../../src/labs/attention/index.ts'
import type { Mask } from '../../src/labs/attention/index.ts'
import { minP, topK, topP, withTemperature } from '../../src/labs/decoding/index.ts'
import { distance, softmax } from '../../src/labs/linear.ts'
import type { Matrix, Vector } from '../../src/labs/linear.ts'

export const WORST_ERRORS: Readonly<Record<string, () => number>> = {
  attention() {
    const masks: Readonly<Record<string, Mask>> = { full, causal, padding: padding(3) }
    const { x, weights, heads, output: joint } = fixture.multiHead
    return Math.max(
      ...fixture.cases.flatMap(({ mask, q, k, v, upstream, output, gradient }) => {
        const own = attentionGradient([q, k, v], upstream, masks[mask])
        return [
          relative(attention(q, k, v, masks[mask]).output, output),
          relative(own.q, gradient.q),
          relative(own.k, gradient.k),
          relative(own.v, gradient.v),
        ]
      }),
      relative(multiHead(x, weights, heads, causal).output, joint),
    )
  },
  decoding() {
    const { logits, temperature, ...cuts } = decodingFixture()
    const p = softmax(logits)
    return Math.max(
      ...temperature.map(([T, wanted]) => relative([withTemperature(logits, T)], [wanted])),
      ...cuts.topK.map(([k, wanted]) => relative([topK(p, k)], [wanted])),
      ...cuts.topP.map(([mass, wanted]) => relative([topP(p, mass)], [wanted])),
      ...cuts.minP.map(([share, wanted]) => relative([minP(p, share)], [wanted])),
    )
  },
}

type Cases = readonly (readonly [setting: number, p: Vector])[]

interface DecodingFixture {
  readonly logits: Vector
  readonly temperature: Cases
  readonly topK: Cases
  readonly topP: Cases
  readonly minP: Cases
}

/** What scripts/reference/decoding.py printed. An import of JSON would not know pairs from lists. */
function decodingFixture(): DecodingFixture {
  const file = join(import.meta.dirname, '../fixtures/labs/decoding.json')
  return JSON.parse(readFileSync(file, 'utf8')) as DecodingFixture
}

function relative(actual: Matrix, expected: Matrix): number {
  return distance(actual, expected) / Math.max(...expected.flat().map(Math.abs))
}
