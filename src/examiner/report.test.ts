import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Evidence, PointId, Verdict } from '#domain'
import { HIRING, Report } from '#domain'
import { COST, FLAG, SATURATION, RUBRIC, VARIANCE } from '../../tests/fixtures/rubric.ts'
import { report } from './report.ts'

type Kind = Verdict['kind']
type Kinds = readonly [Kind, Kind, Kind]

const evidence: Evidence = [{ start: 0, end: 4, text: 'said' }]

function verdict(point: PointId, kind: Kind): Verdict {
  if (kind === 'missing') return { kind, point, confidence: 0.9 }
  if (kind === 'unjudged') return { kind, point, confidence: 0.5, because: 'unsure', near: [] }
  return { kind, point, confidence: 0.9, evidence }
}

/** Reports on points of weight 3 (core), 2 (core) and 1 (expected). */
function reported(kinds: Kinds, flags = 0) {
  const verdicts = [VARIANCE, SATURATION, COST].map((point, i) => verdict(point, kinds[i] ?? 'missing'))
  return report(RUBRIC, {
    verdicts,
    redFlags: Array.from({ length: flags }, () => ({ flag: FLAG, evidence })),
    uncounted: [],
  })
}

const M = 'met',
  P = 'partial',
  C = 'contradicted',
  N = 'missing',
  U = 'unjudged'
const kind = fc.constantFrom<Kind[]>(M, P, C, N, U)
const anyKinds = fc.tuple(kind, kind, kind)

describe('report', () => {
  test.each<[...Kinds, number]>([
    [M, M, M, 1],
    [M, N, N, 3 / 6],
    [N, M, N, 2 / 6],
    [N, N, M, 1 / 6],
    [P, M, N, 3.5 / 6],
    [P, P, P, 3 / 6],
    [C, M, M, 3 / 6],
    [N, N, N, 0],
    [C, C, C, 0],
  ])('%s, %s and %s of weights 3, 2 and 1 make %f', (a, b, c, share) => {
    expect(reported([a, b, c]).mark).toEqual({ kind: 'given', share })
  })

  test.each<[...Kinds, number, number]>([
    [U, M, M, 3 / 6, 6 / 6],
    [M, U, N, 3 / 6, 5 / 6],
    [N, N, U, 0, 1 / 6],
    [P, U, U, 1.5 / 6, 4.5 / 6],
  ])('leaves the mark open with %s, %s and %s, between %f and %f', (a, b, c, low, high) => {
    expect(reported([a, b, c]).mark).toEqual({ kind: 'open', low, high })
  })

  test('is marked on core and expected points, and on depth only where there is nothing else', () => {
    const points = RUBRIC.points.map((point, i) => ({
      ...point,
      rank: i === 0 ? ('depth' as const) : point.rank,
    }))
    const verdicts = [verdict(VARIANCE, M), verdict(SATURATION, M), verdict(COST, N)]
    const found = { verdicts, redFlags: [], uncounted: [] }
    expect(report({ ...RUBRIC, points }, found).mark).toEqual({ kind: 'given', share: 2 / 3 })
    const alone = { ...found, verdicts: verdicts.slice(0, 1) }
    expect(report({ ...RUBRIC, points: points.slice(0, 1) }, alone).mark).toEqual({ kind: 'given', share: 1 })
  })

  test('is given while only depth is open', () => {
    const points = RUBRIC.points.map((point, i) => ({
      ...point,
      rank: i === 2 ? ('depth' as const) : point.rank,
    }))
    const verdicts = [verdict(VARIANCE, M), verdict(SATURATION, M), verdict(COST, U)]
    const { mark, hiring, hiringHigh } = report(
      { ...RUBRIC, points },
      { verdicts, redFlags: [], uncounted: [] },
    )
    expect([mark, hiring, hiringHigh]).toEqual([{ kind: 'given', share: 1 }, 'strong-yes', 'strong-yes'])
  })

  test('withholds mark and word when no point could be judged', () => {
    expect(reported([U, U, U])).toMatchObject({
      mark: { kind: 'withheld' },
      hiring: null,
      hiringHigh: null,
      decidedBy: 'withheld',
    })
  })

  test.each<[string, Kinds, number, string, string]>([
    ['everything met', [M, M, M], 0, 'strong-yes', 'share'],
    ['the core met', [M, M, N], 0, 'strong-yes', 'share'],
    ['half the weight', [M, N, N], 0, 'yes', 'share'],
    ['a third of the weight', [N, M, N], 0, 'no', 'share'],
    ['a sixth of the weight', [N, N, M], 0, 'no', 'share'],
    ['half of an expected point', [N, N, P], 0, 'strong-no', 'share'],
    ['nothing', [N, N, N], 0, 'strong-no', 'nothing-said'],
    ['a core point contradicted and half the weight', [M, C, M], 0, 'no', 'contradicted-core'],
    ['an expected point contradicted', [M, M, C], 0, 'yes', 'contradicted-depth'],
    ['a red flag and everything met', [M, M, M], 1, 'no', 'red-flag'],
    ['a red flag and hardly anything', [N, N, P], 1, 'strong-no', 'share'],
  ])('with %s', (_, kinds, flags, hiring, decidedBy) => {
    expect(reported(kinds, flags)).toMatchObject({ hiring, decidedBy })
  })

  test('gives the word at the middle of an open mark, and the best one still possible', () => {
    expect(reported([U, M, N])).toMatchObject({ hiring: 'yes', hiringHigh: 'strong-yes' })
    expect(reported([N, U, M])).toMatchObject({ hiring: 'no', hiringHigh: 'yes' })
  })

  test('is never yes while a core point is contradicted or a flag is raised', () => {
    fc.assert(
      fc.property(anyKinds, fc.integer({ min: 0, max: 1 }), (kinds, flags) => {
        fc.pre(flags > 0 || kinds[0] === C || kinds[1] === C)
        const { hiring, hiringHigh } = reported(kinds, flags)
        expect(hiring).toBeOneOf(['strong-no', 'no', null])
        expect(hiringHigh).toBeOneOf(['strong-no', 'no', null])
      }),
    )
  })

  test('is never strong yes while a core point is missing', () => {
    fc.assert(
      fc.property(fc.tuple(kind, fc.constant<Kind>(N), kind), kinds => {
        expect(reported(kinds).hiring).not.toBe('strong-yes')
      }),
    )
  })

  test('never falls when a missing point is met instead', () => {
    const judged = fc.constantFrom<Kind[]>(M, P, C, N)
    fc.assert(
      fc.property(fc.tuple(judged, judged, judged), fc.nat(2), (kinds, place) => {
        const with_ = (k: Kind): Kinds => [
          place === 0 ? k : kinds[0],
          place === 1 ? k : kinds[1],
          place === 2 ? k : kinds[2],
        ]
        const rank = (ks: Kinds) => HIRING.indexOf(reported(ks).hiring ?? 'strong-no')
        expect(rank(with_(M))).toBeGreaterThanOrEqual(rank(with_(N)))
      }),
    )
  })

  test('parses as a report, whatever the verdicts', () => {
    fc.assert(
      fc.property(anyKinds, fc.nat(1), (kinds, flags) => {
        expect(Report.parse(reported(kinds, flags)).verdicts).toHaveLength(3)
      }),
    )
  })

  test.each<[string, Kinds, PointId | null]>([
    ['what is wrong before what is missing', [N, C, N], SATURATION],
    ['core before expected, even when the latter is wrong', [M, N, C], SATURATION],
    ['what is missing before what is half there', [P, N, M], SATURATION],
    ['heavy before light', [N, N, N], VARIANCE],
    ['the rest when the core holds', [M, M, N], COST],
    ['nothing when all is met', [M, M, M], null],
    ['nothing of what could not be judged', [U, M, M], null],
  ])('mends first %s', (_, kinds, point) => {
    expect(reported(kinds).mendFirst).toBe(point)
  })
})
