import { describe, expect, test } from 'vitest'
import { OPPOSITE_KINDS } from '#domain'
import type { Evidence, PointId, Span, Verdict } from '#domain'
import { OPPOSITE_NAMES, keysOf } from './names.ts'
import { contradictingSentences, quotationText } from './quotation.ts'

const ANSWER =
  'Attention mixes tokens. In it the keys ask and the queries answer; values are summed, e.g. by weight. It is linear.'

function at(text: string, answer = ANSWER): Span {
  const start = answer.indexOf(text)
  return { start, end: start + text.length, text }
}

function contradicted(evidence: Evidence, ...words: Span[]): Extract<Verdict, { kind: 'contradicted' }> {
  const [first, ...rest] = words
  return {
    kind: 'contradicted',
    point: 'roles' as PointId,
    confidence: 0.9,
    evidence,
    ...(first && { opposite: { kind: 'exchanged-terms', words: [first, ...rest] } }),
  }
}

const said = (verdict: Extract<Verdict, { kind: 'contradicted' }>, most?: number, answer = ANSWER) =>
  contradictingSentences(answer, verdict, most).map(each => quotationText(each))

describe('a contradiction is quoted', () => {
  test('in its whole sentence, with the opposing words marked', () => {
    expect(said(contradicted([at('the keys ask')], at('keys'), at('queries')))).toEqual([
      'In it the *keys* ask and the *queries* answer; values are summed, e.g. by weight',
    ])
  })

  test('in the whole sentence of its evidence where no opposite is named', () => {
    expect(said(contradicted([at('the keys ask')]))).toEqual([
      'In it the keys ask and the queries answer; values are summed, e.g. by weight',
    ])
  })

  test('in each sentence with opposing words, and no other', () => {
    const evidence: Evidence = [at('mixes tokens'), at('the keys ask'), at('It is linear.')]
    expect(said(contradicted(evidence, at('linear')))).toEqual(['It is *linear*'])
    expect(said(contradicted(evidence))).toHaveLength(3)
  })

  test('neighbouring words under one mark', () => {
    expect(said(contradicted([at('the keys ask')], at('keys'), at('ask')))[0]).toContain('the *keys ask* and')
  })

  test('in lines as they stand', () => {
    const answer = '- the first line\n- the keys ask'
    expect(said(contradicted([at('keys', answer)], at('keys', answer)), 240, answer)).toEqual([
      '- the *keys* ask',
    ])
  })

  test('by its own words where they are not in the answer', () => {
    expect(said(contradicted([{ start: 900, end: 905, text: 'other' }]))).toEqual(['other'])
  })

  test.each(['keys', 'queries', 'In it', 'weight'])('shortened around %s where it is long', word => {
    const [short = ''] = said(contradicted([at(word)], at(word)), 40)
    expect(short).toContain(`*${word}*`)
    expect(short.length).toBeLessThanOrEqual(48)
    expect(short).toMatch(/^(?:… |In it|\*In it)/)
  })
})

test('each kind of opposite has a phrase', () => {
  expect(keysOf(OPPOSITE_NAMES).toSorted()).toEqual([...OPPOSITE_KINDS].toSorted())
})
