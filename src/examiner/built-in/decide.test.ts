import { describe, expect, test, vi } from 'vitest'
import { FlagId, PointId } from '#domain'
import type { FoundOpposite } from '../judge.ts'
import type { PointEvidence } from './point-features.ts'
import type { VerdictModel, TreeWeights } from './weights.ts'
import { AGAINST_COLUMNS, COLUMNS, FLAG_COLUMNS, POINT_COLUMNS, columnsOf, featuresFrom } from './features.ts'
import type { AgainstFeatures, FlagFeatures, PointFeatures } from './features.ts'
import { NOT_ALIGNED } from './alignment.ts'
import { C } from './constants.ts'
import { decidePoint, leftOpen } from './decide.ts'
import { decideFlag, decideFlagBy } from './decide-flag.ts'
import type { NameOpposite } from './decide.ts'

const logit = (p: number) => Math.log(p / (1 - p))
const always = (p: number): TreeWeights => ({ start: logit(p), trees: [] })
const combiner = (earned: number, contradicted: number): VerdictModel => ({
  features: COLUMNS,
  earned: always(earned),
  contradicted: always(contradicted),
  flag: always(0.01),
  thresholds: { met: 0.6, partial: 0.4, unsure: 0.2, flag: 0.5 },
})
const span = { segments: [3], tokens: [], features: [], denies: false, framed: [], whole: 0 }

interface Given {
  readonly values?: Partial<PointFeatures>
  readonly against?: Partial<AgainstFeatures>
  /** Whether some span speaks of the point. */
  readonly local?: boolean
  /** Whether a wrong saying of the point stands there word for word. */
  readonly stated?: boolean
  /** Whether what is opposed to the point can be named. */
  readonly named?: boolean
}

/** The evidence of a span for the point and of another against it. A test changes some of the values. */
const evidenceOf = ({
  values = {},
  against = {},
  local = true,
  stated = false,
}: Given = {}): PointEvidence => {
  const features = { ...featuresFrom(POINT_COLUMNS, []), 'whole.swapBoth': -10, ...values }
  const opposed = { ...featuresFrom(AGAINST_COLUMNS, []), ...against }
  return {
    features,
    values: columnsOf(POINT_COLUMNS, features),
    against: opposed,
    againstValues: columnsOf(AGAINST_COLUMNS, opposed),
    said: span,
    denied: { ...span, segments: [4] },
    naming: undefined,
    graded: true,
    variants: undefined,
    alignment: NOT_ALIGNED,
    stated,
    local,
  }
}
const POINT = PointId.parse('some')
const OPPOSITE: FoundOpposite = { kind: 'denial', words: [{ start: 2, end: 5 }] }
const decided = (earned: number, contradicted: number, given: Given = {}) =>
  decidePoint(POINT, evidenceOf(given), combiner(earned, contradicted), () =>
    given.named === false ? undefined : OPPOSITE,
  )
/** A probability from which a contradiction is looked for, and one from which it leaves credit open. */
const [LIKELY, CONTESTING] = [C.contradicting + 0.01, C.contesting + 0.01]
const ruled = (...given: Parameters<typeof decided>) => decided(...given).finding.ruling
const ruleOf = (...given: Parameters<typeof decided>) => decided(...given).rule

describe('a ruling', () => {
  test.each<[number, number, string]>([
    [0.7, 0.1, 'met'],
    [0.5, 0.1, 'partial'],
    [0.3, 0.1, 'unsure'],
    [0.1, 0.1, 'missing'],
    [0.1, LIKELY, 'contradicted'],
    [0.5, LIKELY, 'contradicted'],
    [0.9, LIKELY, 'met'],
    [0.5, CONTESTING, 'unsure'],
    [0.3, CONTESTING, 'unsure'],
    [0.7, CONTESTING, 'met'],
    [0.1, CONTESTING, 'missing'],
  ])('with probabilities of credit %d and of contradiction %d is %s', (earned, contradicted, ruling) => {
    expect(ruled(earned, contradicted)).toBe(ruling)
  })

  test('names the rule that decided, and the probabilities', () => {
    expect(decided(0.7, 0.1)).toMatchObject({ rule: 'met', earned: 0.7 })
    expect(decided(0.1, LIKELY)).toMatchObject({
      rule: 'contradiction',
      contradicted: expect.closeTo(LIKELY, 12),
    })
    expect(ruleOf(0.5, CONTESTING)).toBe('contested')
    expect(ruleOf(0.1, 0.1)).toBe('missing')
    expect(ruleOf(0.1, LIKELY, { named: false })).toBe('unnamed')
    expect(decided(0.95, 0.1, { local: false })).toMatchObject({ rule: 'missing', earned: 0 })
    expect(decidePoint(POINT, undefined, combiner(0.9, 0.1), () => OPPOSITE).rule).toBe('no-span')
  })

  test.each<[string, number, number, boolean, string]>([
    ['missing, and met as meant: left open', 0.1, 0.7, false, 'guarded'],
    ['missing either way: missing', 0.1, 0.1, false, 'missing'],
    ['met by words that are counted: met', 0.7, 0.1, false, 'met'],
    ['met in an answer that seems to disown itself: left open', 0.7, 0.7, true, 'guarded'],
    ['missing in such an answer: missing', 0.1, 0.1, true, 'missing'],
  ])('under a guard is, %s', (_, counted, meant, disowned, rule) => {
    const found = leftOpen(decided(counted, 0.1), decided(meant, 0.1), disowned)
    expect(found.rule).toBe(rule)
    if (rule === 'guarded')
      expect(found.finding).toMatchObject({ ruling: 'unsure', cites: [3], guarded: true })
  })

  test('cites the span that speaks for the point, or in a contradiction the one against it', () => {
    expect(decided(0.7, 0.1).finding.cites).toEqual([3])
    expect(decided(0.3, 0.1).finding.cites).toEqual([3])
    expect(decided(0.1, LIKELY).finding.cites).toEqual([4])
    // Words on the topic are shown beside a missing point; words that are not speak of nothing.
    expect(decided(0.1, 0.1).finding.cites).toEqual([3])
    expect(decided(0.1, 0.1, { local: false }).finding.cites).toEqual([])
  })

  test('never credits a point of which no span speaks', () => {
    expect(ruled(0.95, 0.1, { local: false })).toBe('missing')
  })

  test('is met by the name of an item that earns the point, unless little or much speaks against it', () => {
    const named = (earned: number, contradicted: number) =>
      decidePoint(
        POINT,
        { ...evidenceOf(), naming: { ...span, segments: [7] } },
        combiner(earned, contradicted),
        () => OPPOSITE,
      )
    expect(named(C.itemLeast + 0.01, 0.1)).toMatchObject({
      rule: 'item',
      finding: { ruling: 'met', cites: [7] },
    })
    expect(named(C.itemLeast - 0.01, 0.1).rule).toBe('unsure')
    expect(named(0.3, CONTESTING).rule).toBe('contested')
  })
})

describe('blame', () => {
  test('is laid only where a contradiction is likely, and likelier than credit', () => {
    expect(ruleOf(0.1, C.contradicting + 0.01)).toBe('contradiction')
    expect(ruleOf(0.1, C.contradicting - 0.01)).toBe('missing')
    expect(ruleOf(LIKELY - C.clearly + 0.02, LIKELY)).toBe('met')
  })

  test('is laid for a wrong saying word for word, though the ensemble says little', () => {
    expect(ruleOf(0.1, 0.01)).toBe('missing')
    const { finding, rule, contradicted } = decided(0.1, 0.01, { stated: true })
    expect([rule, contradicted]).toEqual(['contradiction', C.stated])
    expect(finding).toEqual({
      point: POINT,
      ruling: 'contradicted',
      cites: [4],
      confidence: C.stated,
      opposite: OPPOSITE,
    })
    // The ensemble's probability stands where it is the higher one.
    expect(decided(0.1, 0.99, { stated: true }).contradicted).toBeCloseTo(0.99, 12)
    // Credit and a name decide as ever.
    expect(ruleOf(0.7, 0.01, { stated: true })).toBe('contradiction')
    expect(ruleOf(0.97, 0.01, { stated: true })).toBe('met')
    expect(ruleOf(0.1, 0.01, { stated: true, named: false })).toBe('unnamed')
  })

  test('is laid only for what can be named, and carries it', () => {
    expect(decided(0.1, LIKELY).finding.opposite).toEqual(OPPOSITE)
    for (const contradicted of [LIKELY, 0.95])
      expect(decided(0.1, contradicted, { named: false }).finding).toEqual({
        point: POINT,
        ruling: 'missing',
        cites: [],
        confidence: 0.5,
      })
    for (const [earned, contradicted] of [
      [0.7, 0.1],
      [0.1, 0.1],
    ] as const)
      expect(decided(earned, contradicted).finding).not.toHaveProperty('opposite')
  })

  test('looks for a name only where a contradiction is likely, and likelier than credit', () => {
    const name = vi.fn<NameOpposite>(() => OPPOSITE)
    decidePoint(POINT, evidenceOf(), combiner(0.1, CONTESTING), name)
    decidePoint(POINT, evidenceOf(), combiner(0.92, 0.9), name)
    expect(name).not.toHaveBeenCalled()
    decidePoint(POINT, evidenceOf(), combiner(0.1, LIKELY), name)
    expect(name).toHaveBeenCalledOnce()
  })
})

describe('a red flag', () => {
  type FlagValues = Partial<FlagFeatures>
  const raised = (chance: number, values: FlagValues, verbatim = false) => {
    const features = { ...featuresFrom(FLAG_COLUMNS, []), ...values }
    const evidence = { features, values: columnsOf(FLAG_COLUMNS, features), said: span, verbatim }
    const model = { ...combiner(0.1, 0.1), flag: always(chance) }
    const isRaised = decideFlag(FlagId.parse('some'), evidence, model).length > 0
    expect(['verbatim', 'plain', 'raised'].includes(decideFlagBy(evidence, model).rule)).toBe(isRaised)
    return isRaised
  }

  test.each<[string, FlagValues]>([
    ['a pattern', { asserts: 1 }],
    ['a model', { says: 1.5 }],
    ['an exemplar', { like: 0.75 }],
  ])('is raised by its probability where %s speaks for it', (_, values) => {
    expect(raised(0.6, values)).toBe(true)
    expect(raised(0.4, values)).toBe(false)
  })

  test('is not raised where no sign of it is in its own words', () => {
    expect(raised(0.95, { says: 0.5, like: 0.6, usual: 0.9 })).toBe(false)
  })

  test('is raised at any probability where it is said plainly, or word for word', () => {
    expect(raised(0.1, { says: 2.5, like: 0.65 })).toBe(true)
    expect(raised(0.1, {}, true)).toBe(true)
  })
})
