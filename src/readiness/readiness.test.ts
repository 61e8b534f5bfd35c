import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBank } from '#bank/read'
import { QuestionId } from '#domain'
import type { Question } from '#domain'
import { bankFolder } from '../platform/node/places.ts'
import { chanceOfBar, readyFor, readyToMeet } from './readiness.ts'
import { observationsFrom } from './observations.ts'
import type { MarkedAnswer } from './observations.ts'

const path = 'questions/foundations/perplexity.yaml'
const [source] = readBank([
  { bank: 'bank', path, text: readFileSync(join(bankFolder, path), 'utf8') },
]).questions
/** Twenty questions, alike but for their ids. */
const questions: readonly Question[] = Array.from({ length: 20 }, (_, i) => ({
  ...source!.value,
  id: QuestionId.parse(`foundations/q${i}`),
}))
const blueprint = {
  slots: ['One', 'Two', 'Three'].map(title => ({
    title,
    minutes: 5,
    from: { sections: ['foundations' as const] },
  })),
  bar: { yes: 2 },
}
const answered = (i: number, given: Partial<MarkedAnswer> = {}): MarkedAnswer => ({
  question: questions[i % 20]!,
  share: 0.6,
  hints: 0,
  passed: true,
  seen: i >= 20,
  ...given,
})
const answers = (n: number, given: Partial<MarkedAnswer> = {}) =>
  Array.from({ length: n }, (_, i) => answered(i, given))
const always = () => 1
const never = () => 0

describe('readiness', () => {
  test.each([
    [7, false],
    [8, true],
  ])('with %i answers gives a figure: %s', (n, given) => {
    expect(readyFor('foundations', questions, observationsFrom(answers(n)), always) !== null).toBe(given)
    expect(readyToMeet(blueprint, questions, observationsFrom(answers(n)), always) !== null).toBe(given)
  })

  test('counts answers in the sections that the interview asks from, and no others', () => {
    const elsewhere = {
      ...blueprint,
      slots: blueprint.slots.map(slot => ({ ...slot, from: { sections: ['research' as const] } })),
    }
    expect(readyToMeet(elsewhere, questions, observationsFrom(answers(12)), always)).toBeNull()
    expect(readyFor('research', questions, observationsFrom(answers(12)), always)).toBeNull()
  })

  test('is sure of one who passed everything and recalls it all', () => {
    const all = observationsFrom(answers(20))
    expect(readyFor('foundations', questions, all, always)).toEqual({
      low: 1,
      estimate: expect.closeTo(1, 9),
      high: 1,
    })
    expect(readyToMeet(blueprint, questions, all, always)!.low).toBeCloseTo(1, 9)
  })

  test('counts what was forgotten as what was never asked', () => {
    const passed = observationsFrom(answers(10))
    const recalled = readyFor('foundations', questions, passed, always)!
    const forgotten = readyFor('foundations', questions, passed, never)!
    const unasked = readyFor('foundations', questions.slice(10), passed, never)!
    expect(forgotten.estimate).toBeCloseTo(unasked.estimate, 9)
    expect(recalled.low).toBeGreaterThan(forgotten.estimate)
  })

  test('rises with the share that held, and falls with the hints that were taken', () => {
    const at = (share: number, hints: number) =>
      readyToMeet(
        blueprint,
        questions,
        observationsFrom(answers(10, { share, hints, passed: share >= 0.5 })),
        never,
      )!.estimate
    expect(at(0.9, 0)).toBeGreaterThan(at(0.6, 0))
    expect(at(0.9, 3)).toBeLessThan(at(0.9, 1))
    expect(at(0.9, 1)).toBeLessThan(at(0.9, 0))
  })

  test('learns nothing of ability from an answer after the key was seen', () => {
    const before = observationsFrom(answers(10))
    const again = observationsFrom([...answers(10), ...answers(10, { share: 1, seen: true })])
    expect(readyFor('foundations', questions, again, always)).toEqual(
      readyFor('foundations', questions, before, always),
    )
  })

  test('learns from retries whether what was failed fails again', () => {
    const failed = answers(10, { share: 0.4, passed: false })
    const retried = (passed: boolean) =>
      readyFor(
        'foundations',
        questions.slice(0, 10),
        observationsFrom([
          ...failed,
          ...answers(8, { seen: true, passed }),
          ...answers(8, { seen: true, passed: false }),
        ]),
        never,
      )!
    expect(retried(false).estimate).toBeLessThan(retried(true).estimate)
  })

  test.each([0.2, 0.3, 0.4])(
    'takes what was failed to be about a logit harder again, with a share of %d',
    share => {
      const failed = observationsFrom(answers(10, { share, passed: false }))
      const oddsOf = (asked: readonly Question[]) => {
        const { estimate } = readyFor('foundations', asked, failed, never)!
        return estimate / (1 - estimate)
      }
      const logits = Math.log(oddsOf(questions.slice(10)) / oddsOf(questions.slice(0, 10)))
      // Not just one, since these are odds of a mean over candidates.
      expect(logits).toBeGreaterThan(0.7)
      expect(logits).toBeLessThan(1.2)
    },
  )

  test('is surer of more answers', () => {
    const width = (n: number) => {
      const { low, high } = readyFor('foundations', questions, observationsFrom(answers(n)), never)!
      return high - low
    }
    expect(width(20)).toBeLessThan(width(8))
  })

  test('keeps low, estimate and high in order, between nought and one, and says the same each time', () => {
    const any = fc.array(
      fc.record({
        i: fc.nat(19),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        hints: fc.nat(3),
        passed: fc.boolean(),
      }),
      { minLength: 8, maxLength: 60 },
    )
    fc.assert(
      fc.property(any, fc.double({ min: 0, max: 1, noNaN: true }), (given, recall) => {
        const seen = new Set<number>()
        const observations = observationsFrom(
          given.map(({ i, ...rest }) => {
            const before = seen.has(i)
            seen.add(i)
            return answered(i, { ...rest, seen: before })
          }),
        )
        const said = readyToMeet(blueprint, questions, observations, () => recall)!
        expect(readyToMeet(blueprint, questions, observations, () => recall)).toEqual(said)
        expect(said.low).toBeGreaterThanOrEqual(0)
        expect(said.high).toBeLessThanOrEqual(1 + 1e-9)
        expect(said.low).toBeLessThanOrEqual(said.high)
        expect(said.estimate).toBeGreaterThan(0)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the chance of the bar', () => {
  test('is what going through all outcomes gives', () => {
    const slot = fc
      .tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }))
      .map(([strongNo, yes]) => ({ strongNo, yes }))
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 6 }), fc.nat(6), (slots, needed) => {
        const all = (i: number, yes: number): number => {
          const here = slots[i]
          if (!here) return Number(yes >= needed)
          return here.yes * all(i + 1, yes + 1) + (1 - here.yes - here.strongNo) * all(i + 1, yes)
        }
        expect(chanceOfBar(slots, needed)).toBeCloseTo(all(0, 0), 9)
      }),
    )
  })

  test('shrinks with a slot that nothing fits, as the bar of a debrief does', () => {
    const observations = observationsFrom(answers(12))
    const gone = {
      slots: [...blueprint.slots, { title: 'Gone', minutes: 5, from: { topics: ['no such topic'] } }],
      bar: { yes: 2 },
    }
    // Two of four slots are one and a half of three, and so two.
    expect(readyToMeet(gone, questions, observations, never)).toEqual(
      readyToMeet(blueprint, questions, observations, never),
    )
  })
})
