import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HIRING, PointOutline } from '#domain'
import type { PointId, Rank, Verdict } from '#domain'
import { hiringWord } from './hiring-word.ts'

type Kind = Verdict['kind']

/** Four core points, one expected and one depth point, each of weight 1. */
const POINTS = (['core', 'core', 'core', 'core', 'expected', 'depth'] as const).map((rank: Rank, i) =>
  PointOutline.parse({ id: `p${i}`, rank, weight: 1 }),
)
const verdicts = (kinds: readonly Kind[]) =>
  POINTS.map(({ id }, i) => ({ point: id as PointId, kind: kinds[i] ?? 'missing' }))
const word = (kinds: readonly Kind[], share: number) =>
  hiringWord(POINTS, { verdicts: verdicts(kinds), redFlags: [] }, share)

describe('hiringWord', () => {
  test.each<[string, readonly Kind[], number, string, string]>([
    [
      'all of the core and some depth',
      ['met', 'met', 'met', 'met', 'missing', 'partial'],
      0.8,
      'strong-yes',
      'share',
    ],
    ['no depth and little left out', ['met', 'met', 'met', 'met', 'met'], 0.85, 'strong-yes', 'share'],
    ['no depth and more left out', ['met', 'met', 'met', 'met'], 0.8, 'yes', 'no-depth'],
    ['one core point left out', ['met', 'met', 'met', 'missing', 'met', 'met'], 0.8, 'yes', 'missing-core'],
    ['two core points left out', ['met', 'met', 'missing', 'missing', 'met', 'met'], 0.6, 'yes', 'share'],
    [
      'three core points left out',
      ['met', 'missing', 'missing', 'missing', 'met', 'met'],
      0.6,
      'no',
      'too-few-core',
    ],
    ['three half made', ['met', 'partial', 'partial', 'partial', 'met'], 0.7, 'yes', 'share'],
  ])('with %s', (_, kinds, share, expected, by) => {
    expect(word(kinds, share)).toEqual({ word: expected, by })
  })

  test('asks for no depth where the question has none', () => {
    const core = POINTS.filter(point => point.rank !== 'depth')
    const all = verdicts(['met', 'met', 'met', 'met', 'missing']).slice(0, core.length)
    expect(hiringWord(core, { verdicts: all, redFlags: [] }, 0.8).word).toBe('strong-yes')
  })

  test('never falls when a point is met instead of missing', () => {
    const kind = fc.constantFrom<Kind>('met', 'partial', 'missing', 'contradicted')
    fc.assert(
      fc.property(
        fc.array(kind, { minLength: 6, maxLength: 6 }),
        fc.nat(5),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (kinds, at, share) => {
          const place = (as: Kind) => HIRING.indexOf(word(kinds.with(at, as), share).word)
          expect(place('met')).toBeGreaterThanOrEqual(place('missing'))
        },
      ),
    )
  })
})
