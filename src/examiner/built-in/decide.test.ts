import { describe, expect, test, vi } from 'vitest'
import { FlagId, PointId } from '#domain'
import type { FoundOpposite } from '../judge.ts'
import type { PointEvidence } from './point-features.ts'
import type { VerdictModel, TreeWeights } from './weights.ts'
import { AGAINST_COLUMNS, COLUMNS, FLAG_COLUMNS, POINT_COLUMNS, columnsOf, featuresFrom } from './features.ts'
import type { AgainstFeatures, FlagFeatures, PointFeatures } from './features.ts'
import { NOT_ALIGNED } from './alignment.ts'
import { C } from './constants.ts'
import { decideFlag, decideFlagBy, decidePoint } from './decide.ts'
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
  readonly disowned?: boolean
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
    variants: undefined,
    alignment: NOT_ALIGNED,
    stated,
    misconceived: -1,
    local,
  }
}
const POINT = PointId.parse('some')
const OPPOSITE: FoundOpposite = { kind: 'denial', words: [{ start: 2, end: 5 }] }
const decided = (earned: number, contradicted: number, given: Given = {}) =>
  decidePoint(POINT, evidenceOf(given), combiner(earned, contradicted), {
    name: () => (given.named === false ? undefined : OPPOSITE),
    disowned: given.disowned ?? false,
  })
/** A probability of a contradiction that is suspected, and one that is not. */
const [SUSPECTED, UNSUSPECTED] = [C.suspected + 0.05, C.suspected - 0.05]
/** A probability of credit that leaves a point unsure, and does not keep it from being contradicted. */
const UNCONTESTED = C.contested - 0.05
const ruled = (...given: Parameters<typeof decided>) => decided(...given).finding.ruling
const ruleOf = (...given: Parameters<typeof decided>) => decided(...given).rule

describe('a ruling', () => {
  test.each<[number, number, string]>([
    [0.7, 0.1, 'met'],
    [0.5, 0.1, 'partial'],
    [0.3, 0.1, 'unsure'],
    [0.1, 0.1, 'missing'],
    [0.1, SUSPECTED, 'contradicted'],
    [UNCONTESTED, SUSPECTED, 'contradicted'],
    [UNCONTESTED, UNSUSPECTED, 'unsure'],
    [0.9, SUSPECTED, 'met'],
    [0.4, SUSPECTED, 'partial'],
  ])('with probabilities of credit %d and of contradiction %d is %s', (earned, contradicted, ruling) => {
    expect(ruled(earned, contradicted)).toBe(ruling)
  })

  test('names the rule that decided, and the probabilities', () => {
    expect(decided(0.7, 0.1)).toMatchObject({ rule: 'met', earned: 0.7 })
    expect(decided(UNCONTESTED, SUSPECTED)).toMatchObject({
      rule: 'contradiction',
      contradicted: expect.closeTo(SUSPECTED, 12),
    })
    expect(ruleOf(0.7, 0.1, { values: { 'whole.swapBoth': 0.5 } })).toBe('doubtful')
    expect(ruleOf(0.7, 0.6, { against: { 'denied.denies': 1 } })).toBe('contested')
    expect(ruleOf(0.1, 0.1)).toBe('missing')
    expect(ruleOf(0.1, SUSPECTED, { named: false })).toBe('unnamed')
    expect(decided(0.95, 0.1, { local: false })).toMatchObject({ rule: 'missing', earned: 0 })
    expect(
      decidePoint(POINT, undefined, combiner(0.9, 0.1), { name: () => OPPOSITE, disowned: false }).rule,
    ).toBe('no-span')
  })

  test('is none where the answer seems not to be meant; what would be credited is cited', () => {
    for (const [earned, contradicted] of [
      [0.7, 0.1],
      [0.1, 0.1],
      [0.1, SUSPECTED],
    ] as const)
      expect(decided(earned, contradicted, { disowned: true })).toMatchObject({
        rule: 'disowned',
        finding: { ruling: 'unsure', cites: earned > 0.5 ? [3] : [] },
      })
    const given = { name: () => OPPOSITE, disowned: true }
    expect(decidePoint(POINT, undefined, combiner(0.9, 0.1), given).finding.ruling).toBe('unsure')
  })

  test('cites the span that speaks for the point, or in a contradiction the one against it', () => {
    expect(decided(0.7, 0.1).finding.cites).toEqual([3])
    expect(decided(0.3, 0.1).finding.cites).toEqual([3])
    expect(decided(0.1, SUSPECTED).finding.cites).toEqual([4])
    expect(decided(0.1, 0.1).finding.cites).toEqual([])
  })

  test('never credits a point of which no span speaks', () => {
    expect(ruled(0.95, 0.1, { local: false })).toBe('missing')
  })

  test.each<[string, Partial<PointFeatures>]>([
    ['two terms may stand the wrong way round', { 'whole.swapBoth': 0.5 }],
    ['another figure would say it better', { wrongFigure: 1, 'whole.requote': 0.5 }],
    [
      'it would say it better so, and right sentences do',
      { 'whole.swap': C.alignedGain + 0.01, 'whole.aligned': C.alignedApart + 0.01 },
    ],
    [
      'it would say it better without its denial, and the nearest right sentence has none',
      { 'whole.turned': 1, 'whole.flip': C.deniedGain + 0.01 },
    ],
  ])('is left open where %s', (_, values) => {
    expect(ruled(0.7, 0.1)).toBe('met')
    expect(ruled(0.7, 0.1, { values })).toBe('unsure')
    expect(ruled(0.3, 0.1, { values })).toBe('unsure')
    expect(ruled(0.1, 0.1, { values })).toBe('missing')
  })

  test.each<[string, number, Partial<PointFeatures>]>([
    ['an unknown figure, where no other would say it better', 0.7, { wrongFigure: 1, 'whole.requote': 0 }],
    ['a figure that would say it better, where the claim is about none', 0.7, { 'whole.requote': 2 }],
    ['terms that may be exchanged in what is said plainly', 0.95, { 'whole.swapBoth': 2 }],
    ['a denial that the nearest right sentence has, too', 0.7, { 'whole.flip': 3 }],
    [
      'a denial that the nearest right sentence has not, where the point hardly gains without it',
      0.7,
      { 'whole.turned': 1, 'whole.flip': C.deniedGain - 0.01 },
    ],
    [
      'a term where right sentences have no other',
      0.7,
      { 'whole.swap': 3, 'whole.aligned': C.alignedApart - 0.01 },
    ],
    [
      'a term that right sentences have as its opposite, where that would hardly say it better',
      0.7,
      { 'whole.swap': C.alignedGain - 0.01, 'whole.aligned': 1 },
    ],
  ])('does not doubt %s', (_, earned, values) => {
    expect(ruled(earned, 0.1, { values })).toBe('met')
  })
})

describe('blame', () => {
  test('is laid only where a contradiction is suspected, and elsewhere the answer does not make the point', () => {
    expect(ruleOf(0.1, C.suspected + 0.01)).toBe('contradiction')
    expect(ruleOf(0.1, C.suspected - 0.01)).toBe('missing')
    expect(ruleOf(C.contested - 0.01, SUSPECTED)).toBe('contradiction')
    expect(ruleOf(C.contested + 0.01, SUSPECTED)).toBe('unsure')
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
    // What the ensemble is surer of, it says.
    expect(decided(0.1, 0.99, { stated: true }).contradicted).toBeCloseTo(0.99, 12)
    // Credit and a name decide as ever.
    expect(ruleOf(0.7, 0.01, { stated: true })).toBe('contested')
    expect(ruleOf(0.97, 0.01, { stated: true })).toBe('met')
    expect(ruleOf(0.1, 0.01, { stated: true, named: false })).toBe('unnamed')
  })

  test('is laid only for what can be named, and carries it', () => {
    expect(decided(0.1, SUSPECTED).finding.opposite).toEqual(OPPOSITE)
    for (const contradicted of [SUSPECTED, 0.95])
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

  test('looks for a name only where a contradiction is suspected, and by the probabilities', () => {
    const name = vi.fn<NameOpposite>(() => OPPOSITE)
    const given = { name, disowned: false }
    decidePoint(POINT, evidenceOf(), combiner(0.1, UNSUSPECTED), given)
    decidePoint(POINT, evidenceOf(), combiner(0.7, 0.9), given)
    expect(name).not.toHaveBeenCalled()
    const { earned, contradicted } = decidePoint(POINT, evidenceOf(), combiner(0.1, SUSPECTED), given)
    expect(name.mock.calls).toEqual([[{ earned, contradicted }]])
  })
})

describe('credit', () => {
  const DENIED = { 'denied.denies': 1 }
  const UNTRUE = { 'denied.untruth': C.untruth + 0.01 }

  test.each<[string, number, number, Partial<AgainstFeatures>]>([
    ['words fit a pattern of the opposite', 0.7, 0.6, DENIED],
    ['words are nearer to a wrong saying than to a truth', 0.7, 0.6, UNTRUE],
    ['a contradiction is all but sure, and likelier', 0.7, 0.85, {}],
    ['the credit would be partial', 0.5, 0.6, UNTRUE],
  ])('is left open where %s', (_, earned, contradicted, against) => {
    expect(decided(earned, contradicted, { against })).toMatchObject({
      rule: 'contested',
      finding: { ruling: 'unsure', cites: [3], confidence: 0.5 },
    })
  })

  test.each<[string, number, number, Partial<AgainstFeatures>]>([
    ['where no words tell of the contradiction', 0.7, 0.7, {}],
    ['where they are as near to a truth', 0.7, 0.7, { 'denied.untruth': C.untruth }],
    ['where the contradiction is not likely enough', 0.7, C.contesting - 0.01, { ...DENIED, ...UNTRUE }],
    ['where it is sure itself', C.sure + 0.01, 0.95, { ...DENIED, ...UNTRUE }],
    ['where it is likelier than the contradiction', 0.88, 0.85, {}],
  ])('is given %s', (_, earned, contradicted, against) => {
    expect(ruled(earned, contradicted, { against })).toBe('met')
  })

  test('that is not likely itself is not left open, but missing', () => {
    expect(ruleOf(0.2, 0.6, { against: UNTRUE, named: false })).toBe('unsure')
    expect(ruleOf(0.1, 0.6, { against: UNTRUE, named: false })).toBe('unnamed')
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
    expect(raised(0.95, { says: 0.5, like: 0.6, pooled: 4, usual: 0.9 })).toBe(false)
  })

  test('is raised at any probability where it is said plainly, or word for word', () => {
    expect(raised(0.1, { says: 2.5, like: 0.65 })).toBe(true)
    expect(raised(0.1, {}, true)).toBe(true)
  })
})
