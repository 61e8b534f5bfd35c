import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Card } from '#domain'
import type { Instant, Rating } from '#domain'
import { QUESTION, START, daysLater, idOf } from '../../tests/fixtures/entries.ts'
import { choices, recallAt, reschedule } from './reschedule.ts'
import type { ReviewGrade } from './reschedule.ts'

const review = (rating: Rating, at: Instant = START): ReviewGrade => ({
  question: QUESTION,
  attempt: idOf(1),
  at,
  rating,
  ratedBy: 'mark',
})
const rating = fc.constantFrom<Rating>('again', 'hard', 'good', 'easy')

describe('reschedule', () => {
  // FSRS-6 default parameters w[0] to w[3]: the first stability is the one for its rating.
  test.each<[Rating, number, number]>([
    ['again', 0.212, 1],
    ['hard', 1.2931, 2],
    ['good', 2.3065, 3],
    ['easy', 8.2956, 8],
  ])('a first %s gives a stability of %f and comes back after %i days', (given, stability, days) => {
    const card = reschedule(null, review(given), 0.9)
    expect(card.stability).toBe(stability)
    expect(card.due).toBe(daysLater(days))
  })

  test('good answers on the due day wait 3, 14, 57 and 196 days', () => {
    // ts-fsrs 5.4.2, enable_short_term and enable_fuzz off, request_retention 0.9.
    let card = reschedule(null, review('good'), 0.9)
    const waits = [card.scheduledDays]
    for (let i = 0; i < 3; i += 1) {
      card = reschedule(card, review('good', card.due), 0.9)
      waits.push(card.scheduledDays)
    }
    expect(waits).toEqual([3, 14, 57, 196])
  })

  test('gives a sound card, due in whole days and never today, that is the same each time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rating, fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(0.75, 0.9, 0.97),
        (history, retention) => {
          let day = 0
          let card: Card | null = null
          for (const [given, wait] of history) {
            day += wait
            const next: Card = reschedule(card, review(given, daysLater(day)), retention)
            expect(reschedule(card, review(given, daysLater(day)), retention)).toEqual(next)
            expect(Card.parse(next)).toEqual(next)
            expect(next.scheduledDays).toBeGreaterThanOrEqual(1)
            expect(next.due).toBe(daysLater(day + next.scheduledDays))
            card = next
          }
        },
      ),
    )
  })

  test('never brings a better answer back sooner', () => {
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 6 }), fc.integer({ min: 0, max: 60 }), (before, wait) => {
        let card: Card | null = null
        for (const given of before) card = reschedule(card, review(given, card?.due ?? START), 0.9)
        const { again, hard, good, easy } = choices(
          card,
          review('good', daysLater(wait, card?.due ?? START)),
          0.9,
        )
        expect(again <= hard && hard <= good && good <= easy).toBe(true)
      }),
    )
  })

  test('asks sooner for a higher retention', () => {
    const due = (retention: number) => reschedule(null, review('easy'), retention).due
    expect(due(0.97) < due(0.9)).toBe(true)
    expect(due(0.9) < due(0.8)).toBe(true)
  })
})

describe('recallAt', () => {
  test('starts at one, falls with every day, and is the stability’s 90 % after as many days', () => {
    const card = reschedule(null, review('easy'), 0.9)
    expect(recallAt(card, START)).toBe(1)
    expect(recallAt(card, daysLater(card.stability))).toBeCloseTo(0.9, 3)
    for (let day = 0; day < 30; day += 1)
      expect(recallAt(card, daysLater(day + 1))).toBeLessThan(recallAt(card, daysLater(day)))
  })
})
