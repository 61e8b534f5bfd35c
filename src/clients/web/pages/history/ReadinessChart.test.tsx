import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ReadinessChart } from './ReadinessChart.tsx'
import type { Series } from './history-data.ts'

const on = (day: number) => `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`
const band = (day: number, low: number, high: number) => ({ at: on(day), low, high })
const drawn = (days: readonly number[], bands: readonly ReturnType<typeof band>[] = []) => {
  const series = { section: 'foundations', answers: days.map(on), bands } as unknown as Series
  return renderToStaticMarkup(<ReadinessChart series={series} />)
}
const allIn = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found)
const DAYS = [1, 3, 6, 11]

describe('the chart of readiness', () => {
  // 560 wide: it goes from 26 to 476, and from 180 for none of ten to 12 for all.
  test('has each answer at its part of the time', () => {
    expect(allIn(drawn(DAYS), /d="M([\d.]+) 180v5"/g)).toEqual(['26.0', '116.0', '251.0', '476.0'])
  })

  test('has lines at none, five and ten of ten', () => {
    expect(allIn(drawn(DAYS), /d="([^"]*)" class="grid"/g)).toEqual([
      'M26 180H476',
      'M26 96H476',
      'M26 12H476',
    ])
  })

  test('fills the band from its upper edge back along its lower one', () => {
    const html = drawn(DAYS, [band(6, 0, 10), band(11, 2.5, 7.5)])
    expect(allIn(html, /d="([^"]*)" class="fan"/g)).toEqual([
      'M251.0 12.0L476.0 54.0L476.0 138.0L251.0 180.0Z',
    ])
    expect(html).toContain(
      'would pass, out of ten core questions: 3 to 8, from 4 answers between 1 Mar and 11 Mar.',
    )
    expect(html).toContain('<text x="484" y="96" class="ax strong">3 to 8</text>')
    expect(html).toContain('<text x="484" y="112" class="ax">4 answers</text>')
  })

  test.each<[string, readonly ReturnType<typeof band>[], readonly string[]]>([
    ['all of it', [], ['M26 96H476']],
    ['its time before the band', [band(6, 0, 10)], ['M26 96H251']],
    ['none of it, where the band begins soon', [band(2, 0, 10)], []],
  ])('leaves %s unknown', (_, bands, lines) => {
    const html = drawn(DAYS, bands)
    expect(allIn(html, /d="([^"]*)" class="unknown"/g)).toEqual(lines)
    expect(html.includes('class="ax m"')).toBe(lines.length > 0)
  })

  test('names the day once where all answers are of one', () => {
    expect(allIn(drawn(DAYS), /y="204"[^>]*>([^<]*)</g)).toEqual(['1 Mar', '11 Mar'])
    expect(allIn(drawn([5]), /y="204"[^>]*>([^<]*)</g)).toEqual(['5 Mar'])
    expect(drawn([])).toBe('')
  })
})
