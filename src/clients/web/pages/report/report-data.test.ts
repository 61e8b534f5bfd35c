import { expect, test } from 'vitest'
import { readOutline } from '#domain'
import { attempt } from '../../../../../tests/fixtures/entries.ts'
import { underlinesOf } from './report-data.ts'

test('the line under words that the examiner is not sure of says so', () => {
  const made = attempt({ kinds: ['met', 'partial', 'unjudged'] })
  const verdicts = made.report.verdicts.map(verdict =>
    verdict.kind === 'partial' ? { ...verdict, confidence: 0.59 } : verdict,
  )
  const lines = underlinesOf({
    answer: made.answer,
    report: { ...made.report, verdicts },
    outline: made.outline.map(readOutline),
  })
  expect(lines.map(line => [line.as, line.unsure])).toEqual([
    ['met', false],
    ['partial', true],
    ['unjudged', false],
  ])
})
