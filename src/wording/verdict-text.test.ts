import { describe, expect, test } from 'vitest'
import type { PointId, QuestionId, Report, Verdict } from '#domain'
import type { PointResult } from '#api'
import { UNCOUNTED_NAMES, keysOf } from './names.ts'
import { sentencesOf } from './sentences.ts'
import { listed, ruleText, shortened, verdictSaid, verdictText } from './verdict-text.ts'

type Kind = Verdict['kind']
const ANSWER = 'It is a number, so any two models compare. Lower is better.'
const span = { start: 16, end: 42, text: 'so any two models compare.' }

function verdictOf(kind: Kind, point: PointId): Verdict {
  if (kind === 'missing') return { kind, point, confidence: 1 }
  if (kind === 'unjudged') return { kind, point, confidence: 0, because: 'unsure', near: [] }
  return { kind, point, confidence: 1, evidence: [span] }
}

/** Core points first, then expected and depth points, each of weight 1. */
function made(
  core: Kind[],
  expected: Kind[],
  part: Partial<Report> = {},
  depth: Kind[] = [],
): [Report, PointResult[]] {
  const results = [
    ...core.map(kind => ({ kind, rank: 'core' as const })),
    ...expected.map(kind => ({ kind, rank: 'expected' as const })),
    ...depth.map(kind => ({ kind, rank: 'depth' as const })),
  ].map((each, i) => ({ ...each, id: `p${i}` as PointId, weight: 1 }))
  const report: Report = {
    question: 'foundations/any' as QuestionId,
    revision: 1,
    verdicts: results.map(({ id, kind }) => verdictOf(kind, id)),
    redFlags: [],
    uncounted: [],
    mark: { kind: 'given', share: 0.5 },
    hiring: 'no',
    hiringHigh: 'no',
    decidedBy: 'share',
    mendFirst: null,
    ...part,
  }
  return [report, results]
}

describe('verdictText', () => {
  test('begins with the decision, then counts, then says what to mend', () => {
    const [report, results] = made(['met', 'met', 'partial', 'missing', 'contradicted'], [], {
      decidedBy: 'contradicted-core',
      mendFirst: 'p4' as PointId,
    })
    expect(verdictText(report, results, ANSWER)).toBe(
      'This answer would not pass. Of five core points two hold, one is half there and one is missing. One is contradicted: the answer says “It is a number, so any two models compare”. Mend that sentence first.',
    )
  })

  test('marks the words that oppose the claim, and the kind of verdict decides nothing else', () => {
    const [report, results] = made(['contradicted'], [])
    const words = [{ start: 19, end: 26, text: 'any two' }] as const
    const opposed: Report = {
      ...report,
      verdicts: report.verdicts.map(verdict =>
        verdict.kind === 'contradicted' ? { ...verdict, opposite: { kind: 'denial', words } } : verdict,
      ),
    }
    expect(verdictText(opposed, results, ANSWER)).toContain('“It is a number, so *any two* models compare”.')
    expect(verdictText(opposed, results, ANSWER, said => said.toUpperCase())).toContain('so ANY TWO models')
    expect(verdictSaid(opposed, results, ANSWER)).toMatchObject({
      before: expect.stringMatching(/One is contradicted: the answer says$/),
      quotation: { marks: [{ start: 19, end: 26 }] },
      after: '.',
    })
  })

  test('counts an open point neither as held nor as missed', () => {
    const said = (core: Kind[], expected: Kind[] = []) => {
      const [report, results] = made(core, expected, { mark: { kind: 'open', low: 0.2, high: 0.9 } })
      return verdictText(report, results, ANSWER)
    }
    expect(said(['unjudged', 'unjudged'], ['met'])).toContain('Both core points are open.')
    expect(said(['unjudged', 'missing'])).toContain(
      'Of two core points none holds so far, one is missing and one is open.',
    )
    expect(said(['met'], ['met', 'unjudged'])).toContain('of two expected points one does and one is open.')
    expect(said(['met'], ['unjudged', 'missing'])).toContain('none does so far and one is open.')
  })

  describe('says that nothing counts where all of the answer was set aside', () => {
    const aside = (...becauses: Report['uncounted'][number]['because'][]) => {
      const [report, results] = made(['missing', 'missing'], [], {
        hiring: 'strong-no',
        hiringHigh: 'strong-no',
        decidedBy: 'nothing-said',
        mendFirst: 'p0' as PointId,
        uncounted: sentencesOf(ANSWER).map((each, i) => ({
          span: each,
          because: becauses[i % becauses.length]!,
        })),
      })
      return verdictText(report, results, ANSWER)
    }

    test.each(keysOf(UNCOUNTED_NAMES))('and why: %s', because => {
      expect(aside(because)).toMatch(
        /^This answer would not pass\. Nothing counts, since [a-z][^.!]+\. Begin with point a\.$/,
      )
    })

    test('for several reasons', () => {
      expect(aside('denied', 'asked')).toContain('Nothing counts: every part of the answer was set aside')
    })

    test('not where some words were read', () => {
      const [report, results] = made(['missing'], [], {
        decidedBy: 'nothing-said',
        uncounted: [{ span, because: 'denied' }],
      })
      expect(verdictText(report, results, ANSWER)).toContain('No point of this question was found in it')
    })
  })

  test('is as dry about a pass', () => {
    const [report, results] = made(['met', 'met', 'met'], [], { hiring: 'yes', hiringHigh: 'yes' })
    expect(verdictText(report, results, ANSWER)).toBe('This would pass. All three core points hold.')
  })

  test.each<[Kind[], string]>([
    [['met', 'missing'], 'Both core points hold; of two expected points one does.'],
    [['missing', 'missing'], 'Both core points hold; of two expected points none does.'],
    [['met', 'met'], 'Both core points hold, and so do both expected points.'],
  ])('counts expected points %s when the core holds', (expected, said) => {
    const [report, results] = made(['met', 'met'], expected, {
      hiring: 'strong-yes',
      hiringHigh: 'strong-yes',
    })
    expect(verdictText(report, results, ANSWER)).toBe(`This would pass, clearly. ${said}`)
  })

  test.each<[Kind[], string]>([
    [['missing', 'missing'], ''],
    [['met', 'missing'], ' Beyond the bar it makes one of two depth points.'],
    [['met', 'met'], ' Beyond the bar it makes both depth points.'],
  ])('counts depth points %s beside the mark', (depth, said) => {
    const [report, results] = made(['met', 'met'], [], { hiring: 'yes', hiringHigh: 'yes' }, depth)
    expect(verdictText(report, results, ANSWER)).toBe(`This would pass. Both core points hold.${said}`)
  })

  test('says what is missing by its letter, not by whose fault it is', () => {
    const [report, results] = made(['met', 'missing'], [], { mendFirst: 'p1' as PointId })
    expect(verdictText(report, results, ANSWER)).toBe(
      'This answer would not pass. Of two core points one holds and one is missing. Begin with point b, which was not found in the answer.',
    )
  })

  test('says that an open point may turn the decision', () => {
    const [report, results] = made(['met', 'unjudged'], [], {
      mark: { kind: 'open', low: 0.4, high: 0.9 },
      hiringHigh: 'yes',
    })
    expect(verdictText(report, results, ANSWER)).toMatch(
      /^As judged, this answer would not pass; with what is still open it may\. .* one is open\.$/,
    )
  })

  test('holds nothing against the learner when nothing could be judged', () => {
    const [report, results] = made(['unjudged'], [], {
      mark: { kind: 'withheld', because: 'no point could be judged' },
      hiring: null,
      hiringHigh: null,
      decidedBy: 'withheld',
    })
    expect(verdictText(report, results, ANSWER)).toBe(
      'There is no mark: no point could be judged. Nothing is held against you.',
    )
  })

  test('quotes what seems to say that the answer is not meant, and tells the ways on', () => {
    const text = 'I made that up.'
    const [report, results] = made(['unjudged'], [], {
      mark: { kind: 'withheld', because: 'no point could be judged' },
      uncounted: [{ span: { start: 0, end: text.length, text }, because: 'disowned' }],
    })
    expect(verdictText(report, results, text)).toBe(
      'There is no mark yet, since the answer seems to say that it is not meant: “I made that up.” If you mean ' +
        'it, say so, and it is judged as it stands. Nothing is held against you.',
    )
  })

  test('does not count missing points when the answer says nothing', () => {
    const [report, results] = made(['missing', 'missing'], [], {
      hiring: 'strong-no',
      hiringHigh: 'strong-no',
      decidedBy: 'nothing-said',
      mendFirst: 'p0' as PointId,
    })
    expect(verdictText(report, results, ANSWER)).toBe(
      'This answer would not pass. No point of this question was found in it. Begin with point a, which was not found in the answer.',
    )
  })

  test('never exclaims or praises', () => {
    const kinds: Kind[] = ['met', 'partial', 'contradicted', 'missing', 'unjudged']
    for (const a of kinds)
      for (const b of kinds)
        for (const hiring of ['no', 'yes'] as const) {
          const [report, results] = made([a, b], [b], {
            hiring,
            hiringHigh: 'yes',
            mendFirst: 'p1' as PointId,
          })
          expect(verdictText(report, results, ANSWER)).not.toMatch(
            /!|great|good|well done|almost|unfortunately/i,
          )
          expect(ruleText(report)).not.toMatch(/!/)
        }
  })
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('lists %j as %j', (items, said) => {
  expect(listed(items)).toBe(said)
})

test('shortens a quotation between clauses, else between words', () => {
  expect(shortened('one two, three four five', 14)).toBe('one two …')
  expect(shortened('one two three four', 9)).toBe('one two …')
  expect(shortened('one two.')).toBe('one two')
})
