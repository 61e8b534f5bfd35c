import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '#domain'
import type { Instant, TermEntry, TermId } from '#domain'
import { START, daysLater, termRating, withdrawal } from '../../tests/fixtures/entries.ts'
import { foldTermCards, standingRatings } from './term-cards.ts'
import { termQueue } from './term-queue.ts'
import type { Drilled } from './term-queue.ts'

const term = (id: string, section: Drilled['section'], uses: number): Drilled => ({
  id: id as TermId,
  section,
  uses,
})
const TERMS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(id => term(id, 'foundations', 1))

function queueOf(lines: readonly TermEntry[], at: Instant = START, terms = TERMS) {
  const ratings = standingRatings(lines)
  const cards = foldTermCards(ratings, [])
  const request = { terms, cards, ratings, newest: lines.at(-1), at, today: dayOf(at, 0), offset: 0 }
  return termQueue(request).map(turn => `${turn.term} ${turn.why}`)
}
const minutes = (n: number) => daysLater(n / 1440)
const rated = (ids: string, rating: 'again' | 'good' = 'good', from = 0) =>
  [...ids].map((id, i) => termRating(from + i + 1, minutes(from + i), rating, id))

describe('the queue of terms', () => {
  test('begins with new terms by turns from each section, those in most questions first', () => {
    const terms = [
      term('rare', 'foundations', 1),
      term('usual', 'foundations', 4),
      term('cache', 'architecture', 2),
      term('unused', undefined, 0),
      term('mask', 'architecture', 1),
    ]
    expect(queueOf([], START, terms)).toEqual([
      'usual new',
      'cache new',
      'unused new',
      'rare new',
      'mask new',
    ])
  })

  test('has no term that was rated today and is not due', () => {
    expect(queueOf(rated('abc'))).toEqual(['d new', 'e new', 'f new', 'g new'])
  })

  test('puts what is due before what is new, nearest to being forgotten first', () => {
    const lines = [termRating(1, START, 'easy', 'a'), termRating(2, START, 'hard', 'b')]
    expect(queueOf(lines, daysLater(20)).slice(0, 3)).toEqual(['b due', 'a due', 'c new'])
  })

  test('brings a term that was rated again back on the same day, after four others', () => {
    const again = termRating(1, START, 'again', 'a')
    expect(queueOf([again, ...rated('bcd', 'good', 1)])[0]).toBe('e new')
    expect(queueOf([again, ...rated('bcde', 'good', 1)]).slice(0, 2)).toEqual(['a again', 'f new'])
    expect(queueOf([again, ...rated('bcdea', 'good', 1)])[0]).toBe('f new')
  })

  test('brings it back at once when nothing else is left, and counts it as due the next day', () => {
    const again = termRating(1, START, 'again', 'a')
    expect(queueOf([again, ...rated('b', 'good', 1)], START, TERMS.slice(0, 2))).toEqual(['a again'])
    expect(queueOf([again], daysLater(1))[0]).toBe('a due')
  })

  test('puts a term whose rating was just taken back first, and only until it is rated', () => {
    const lines = rated('ab')
    const undone = [...lines, withdrawal(8, minutes(8), lines[1]!)]
    expect(queueOf(undone).slice(0, 2)).toEqual(['b taken-back', 'c new'])
    expect(queueOf([...undone, termRating(9, minutes(9), 'good', 'b')])[0]).toBe('c new')
  })

  test('leaves out terms that it is not asked for', () => {
    const lines = [termRating(1, START, 'again', 'zz'), ...rated('a', 'again', 1)]
    expect(queueOf(lines)).toEqual(['b', 'c', 'd', 'e', 'f', 'g'].map(id => `${id} new`).concat('a again'))
  })

  test('ends when each term was rated other than again, and names no term twice', () => {
    const ids = fc.constantFrom(...TERMS.map(({ id }) => id))
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, fc.constantFrom('again' as const, 'good' as const))), given => {
        const lines = given.map(([id, rating], i) => termRating(i + 1, minutes(i), rating, id))
        const at = minutes(given.length)
        const queue = queueOf(lines, at).map(turn => turn.split(' ')[0])
        expect(new Set(queue).size).toBe(queue.length)
        const done = TERMS.map(({ id }, i) => termRating(500 + i, minutes(500 + i), 'good', id))
        expect(queueOf([...lines, ...done], minutes(600))).toEqual([])
      }),
    )
  })
})
