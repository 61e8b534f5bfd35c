import { describe, expect, test } from 'vitest'
import type { Day, EntryId, Instant, PointId, QuestionId } from '#domain'
import type { Gap, GapSheet } from '#api'
import { sheetEmpty, sheetLead, sheetMarkdown, sheetParts, sheetTitle } from './sheet-text.ts'

const gap: Gap = {
  question: 'research/chinchilla' as QuestionId,
  title: 'Chinchilla',
  section: 'research',
  point: 'twenty-tokens' as PointId,
  rank: 'core',
  weight: 2,
  kind: 'missing',
  claim: 'The optimum is about 20 tokens per parameter.',
  line: 'roughly twenty tokens a parameter',
  number: '20 tokens per parameter',
  attempt: '5d0c9a3e-4f0b-4c39-9a55-0c6f3f1d2a01' as EntryId,
  at: '2026-11-24T12:00:00.000Z' as Instant,
}
const sheet = (over: Partial<GapSheet> = {}): GapSheet => ({
  day: '2026-11-27' as Day,
  gaps: [gap, gap],
  more: 0,
  since: gap.at,
  answered: 3,
  ...over,
})

describe('the title says how many points were lost, and since when', () => {
  test.each([
    ['The 2 points you lost this week', sheet()],
    ['The 18 points you lost this week', sheet({ more: 16 })],
    ['The point you lost this week', sheet({ gaps: [gap] })],
    ['The 2 points you lost this week', sheet({ day: '2026-11-30' as Day })],
    ['The 2 points you lost since 24 Nov', sheet({ day: '2026-12-01' as Day })],
  ])('%s', (title, of) => expect(sheetTitle(of)).toBe(title))
})

test('the lead says what does not fit', () => {
  expect(sheetLead(sheet())).toBe(
    'Core and expected points that your latest answers left out, half made or contradicted. In each section the heaviest come first, then the most recent.',
  )
  expect(sheetLead(sheet({ more: 1 }))).toContain('Two of them fit on two pages.')
  expect(sheetLead(sheet({ more: 1 }))).toContain('1 more is in the reports.')
})

test('without a gap it says what comes next, for a beginner and for one who lost nothing', () => {
  expect(sheetEmpty(sheet({ gaps: [], answered: 0 })).title).toBe('No answers yet.')
  expect(sheetEmpty(sheet({ gaps: [] })).title).toBe('Nothing is lost.')
  expect(sheetMarkdown(sheet({ gaps: [], since: null }))).toMatch(/^# Nothing is lost\.\n\nEvery core/)
})

test('sections come in the order of the bank, and their gaps keep their own', () => {
  const other = { ...gap, section: 'foundations' as const, title: 'Adam' }
  expect(sheetParts({ gaps: [gap, other, { ...gap, title: 'DPO' }] })).toEqual([
    { section: 'foundations', gaps: [other] },
    { section: 'research', gaps: [gap, { ...gap, title: 'DPO' }] },
  ])
})

test('as Markdown each gap is a claim, a number, a line and its question', () => {
  expect(sheetMarkdown(sheet({ gaps: [gap] }))).toContain(
    '## Research\n\n- **The optimum is about 20 tokens per parameter.** [20 tokens per parameter]\n  roughly twenty tokens a parameter (*Chinchilla*)\n',
  )
})
