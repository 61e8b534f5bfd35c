import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Review } from '#api'
import { Day } from '#domain'
import { RecallCurve } from './RecallCurve.tsx'

const review = (recalls: readonly number[], due: string) =>
  ({
    due: `${due}T12:00:00.000Z`,
    curve: recalls.map((recall, i) => ({ day: Day.parse(`2026-03-0${1 + 2 * i}`), recall })),
  }) as unknown as Review // The rest of a review is not drawn.
const drawn = (recalls: readonly number[], goal: number, due = '2026-03-05') =>
  renderToStaticMarkup(<RecallCurve review={review(recalls, due)} goal={goal} />)
const allIn = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found)

describe('the curve of recall', () => {
  // 380 wide: it goes from 30 to 372, and from 10 at certainty to 106 at the lowest line.
  const html = drawn([1, 0.95, 0.9, 0.6], 0.9)

  test('goes from corner to corner, each day and each chance at its part of the way', () => {
    expect(allIn(html, /<path d="([^"]*)" class="(?:past|next)"/g)).toEqual([
      'M30.0 10.0L144.0 22.0L258.0 34.0',
      'M258.0 34.0L372.0 106.0',
    ])
  })

  test('is ringed where it is due', () => {
    const [ring] = [...html.matchAll(/cx="([\d.]+)" cy="([\d.]+)" r="4"/g)]
    expect(ring?.slice(1).map(Number)).toEqual([258, expect.closeTo(34)])
    expect(html).toContain('<circle cx="30" cy="10" r="3.5" class="dot"')
  })

  test.each<[readonly number[], number, string[]]>([
    [[1, 0.95, 0.9, 0.6], 0.9, ['100', '90', '80', '60']],
    [[1, 0.95, 0.9, 0.85], 0.9, ['100', '90', '85', '70']],
    [[1, 0.95, 0.9, 0.85], 0.85, ['100', '85', '70']],
    [[1, 0.95, 0.9, 0.55], 0.7, ['100', '70', '50']],
  ])('of %j with the goal %d has lines at %j', (recalls, goal, lines) => {
    expect(allIn(drawn(recalls, goal), /class="ax r">(\d+)</g)).toEqual(lines)
  })

  test('is said in words', () => {
    expect(html).toContain(
      'aria-label="Chance of recall: 100 per cent on 1 Mar, about 90 on 5 Mar when it is due, about 60 on 7 Mar without a review."',
    )
    expect(drawn([1, 0.95, 0.9, 0.6], 0.8, '2026-03-04')).toContain('about 80 on 4 Mar')
  })

  test('is not drawn of nothing', () => {
    expect(drawn([], 0.9)).toBe('')
  })
})
