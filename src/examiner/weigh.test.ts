import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FlagId, PointId } from '#domain'
import { COST, FLAG, SATURATION, RUBRIC, VARIANCE } from '../../tests/fixtures/rubric.ts'
import type { Brief, Finding, FlagFinding, AnswerPlace } from './judge.ts'
import { segment } from './segment.ts'
import { raise, weigh } from './weigh.ts'

const answer = ' The variance is d.  So softmax saturates. '
const brief: Brief = { rubric: RUBRIC, answer, segments: segment(answer) }

const finding = (point: PointId, ruling: Finding['ruling'], cites: number[]): Finding => ({
  point,
  ruling,
  cites,
  confidence: 0.8,
})
const weighed = (...findings: [Finding, ...Finding[]]) =>
  weigh(brief, { kind: 'ruled', findings, flags: [], setAside: [] })
const raised = (...flags: FlagFinding[]) =>
  raise(brief, { kind: 'ruled', findings: [finding(VARIANCE, 'missing', [])], flags, setAside: [] })

describe('weigh', () => {
  test('gives one verdict for each point, in the order of the question', () => {
    const verdicts = weighed(finding(SATURATION, 'met', [2]), finding(VARIANCE, 'met', [1]))
    expect(verdicts.map(v => v.point)).toEqual([VARIANCE, SATURATION, COST])
  })

  test('shows the learner their own words, without the space around them', () => {
    expect(weighed(finding(VARIANCE, 'met', [1]))[0]).toEqual({
      kind: 'met',
      point: VARIANCE,
      confidence: 0.8,
      evidence: [{ start: 1, end: 19, text: 'The variance is d.' }],
    })
  })

  test('takes no segment that was set aside as evidence, whichever judge cites it', () => {
    const judgement = {
      kind: 'ruled',
      findings: [finding(VARIANCE, 'met', [1]), finding(SATURATION, 'met', [1, 2])],
      flags: [{ flag: FLAG, cites: [1] }],
      setAside: [{ segment: 1, because: 'addressed-to-examiner' }],
    } as const
    expect(weigh(brief, judgement)).toMatchObject([
      { kind: 'unjudged', because: 'false-evidence' },
      { kind: 'unjudged', because: 'false-evidence' },
      { because: 'skipped' },
    ])
    expect(raise(brief, judgement)).toEqual([])
  })

  test('says who ruled, where the finding says it', () => {
    expect(weighed({ ...finding(VARIANCE, 'met', [1]), by: 'small' })[0]).toMatchObject({
      kind: 'met',
      by: 'small',
    })
  })

  test('marks what is opposed to the claim in a contradiction, in the words of the answer', () => {
    const opposite = { kind: 'exchanged-terms', words: [{ start: 5, end: 13 }] } as const
    expect(weighed({ ...finding(VARIANCE, 'contradicted', [1]), opposite })[0]).toEqual({
      kind: 'contradicted',
      point: VARIANCE,
      confidence: 0.8,
      evidence: [{ start: 1, end: 19, text: 'The variance is d.' }],
      opposite: { kind: 'exchanged-terms', words: [{ start: 5, end: 13, text: 'variance' }] },
    })
  })

  test('drops opposed words that stand outside the evidence, and the opposite with the last of them', () => {
    const [inside, outside, across] = [
      { start: 17, end: 18 },
      { start: 24, end: 31 },
      { start: 15, end: 23 },
    ] as const
    const opposed = (...words: readonly [AnswerPlace, ...AnswerPlace[]]) =>
      weighed({ ...finding(VARIANCE, 'contradicted', [1]), opposite: { kind: 'denial', words } })[0]
    expect(opposed(outside, inside, across)).toMatchObject({
      opposite: { kind: 'denial', words: [{ start: 17, end: 18, text: 'd' }] },
    })
    expect(opposed(outside, across)).toMatchObject({ kind: 'contradicted' })
    expect(opposed(outside, across)).not.toHaveProperty('opposite')
  })

  test('marks no opposite in a finding that contradicts nothing', () => {
    const opposite = { kind: 'denial', words: [{ start: 17, end: 18 }] } as const
    for (const ruling of ['met', 'partial', 'unsure'] as const)
      expect(weighed({ ...finding(VARIANCE, ruling, [1]), opposite })[0]).not.toHaveProperty('opposite')
  })

  test('believes only a missing point without evidence', () => {
    expect(weighed(finding(VARIANCE, 'missing', []))[0]).toEqual({
      kind: 'missing',
      point: VARIANCE,
      confidence: 0.8,
    })
  })

  test.each<[string, Finding, string]>([
    ['credit without evidence', finding(VARIANCE, 'met', []), 'no-evidence'],
    ['half credit without evidence', finding(VARIANCE, 'partial', []), 'no-evidence'],
    ['blame without evidence', finding(VARIANCE, 'contradicted', []), 'no-evidence'],
    ['a segment that is not there', finding(VARIANCE, 'met', [1, 9]), 'false-evidence'],
    ['a judge that is unsure', finding(VARIANCE, 'unsure', [1]), 'unsure'],
    ['no word on the point', finding(SATURATION, 'missing', []), 'skipped'],
  ])('leaves a point unjudged on %s', (_, given, because) => {
    expect(weighed(given)[0]).toMatchObject({ kind: 'unjudged', point: VARIANCE, because })
  })

  test('keeps the segments that an unsure judge cites as near', () => {
    expect(weighed(finding(VARIANCE, 'unsure', [2]))[0]).toMatchObject({
      near: [{ text: 'So softmax saturates.' }],
    })
  })

  test('counts a segment that is cited twice once', () => {
    expect(weighed(finding(VARIANCE, 'met', [2, 2]))[0]).toMatchObject({
      kind: 'met',
      evidence: [{ text: 'So softmax saturates.' }],
    })
  })

  test('leaves every point unjudged when the judge is silent', () => {
    const verdicts = weigh(brief, { kind: 'silent', because: 'unavailable' })
    expect(verdicts.map(v => v.kind === 'unjudged' && v.because)).toEqual(['silent', 'silent', 'silent'])
  })

  test('quotes the answer exactly, whatever the judge cites', () => {
    const anyFinding = fc.record({
      point: fc.constantFrom(VARIANCE, SATURATION, COST, PointId.parse('unknown')),
      ruling: fc.constantFrom<Finding['ruling'][]>('met', 'partial', 'contradicted', 'missing', 'unsure'),
      cites: fc.array(fc.integer({ min: -1, max: 4 })),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      opposite: fc.record({
        kind: fc.constantFrom('denial', 'another-figure'),
        words: fc.tuple(
          fc.record({ start: fc.integer({ min: -3, max: 50 }), end: fc.integer({ min: -3, max: 50 }) }),
        ),
      }),
    })
    fc.assert(
      fc.property(anyFinding, given => {
        const verdicts = weighed(given)
        expect(verdicts.map(v => v.point)).toEqual([VARIANCE, SATURATION, COST])
        for (const v of verdicts) {
          const spans = 'evidence' in v ? v.evidence : 'near' in v ? v.near : []
          const words = v.kind === 'contradicted' ? (v.opposite?.words ?? []) : []
          for (const span of [...spans, ...words]) expect(answer.slice(span.start, span.end)).toBe(span.text)
          for (const { start, end } of words) expect(start).toBeLessThan(end)
          for (const { start, end } of words)
            expect(spans.some(span => span.start <= start && end <= span.end)).toBe(true)
          if ('evidence' in v) expect(v.evidence.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('raise', () => {
  test('raises a flag of the rubric with the words that raise it', () => {
    expect(raised({ flag: FLAG, cites: [2] })).toEqual([
      { flag: FLAG, evidence: [{ start: 21, end: 42, text: 'So softmax saturates.' }] },
    ])
  })

  test.each<[string, FlagFinding]>([
    ['without evidence', { flag: FLAG, cites: [] }],
    ['whose evidence is not there', { flag: FLAG, cites: [9] }],
    ['that the rubric does not know', { flag: FlagId.parse('unknown'), cites: [1] }],
  ])('does not raise a flag %s', (_, flag) => {
    expect(raised(flag)).toEqual([])
  })

  test('raises nothing when the judge is silent', () => {
    expect(raise(brief, { kind: 'silent', because: 'malformed' })).toEqual([])
  })
})
