import type { AppealLine } from '#api'
import type { Bank } from '#bank'
import { readOutline, standingAppeals } from '#domain'
import { pointLetters } from '#wording'
import type { RecordIndex } from '../record-index.ts'
import { saidSince } from '../practice/results.ts'

/** The appeals that stand, newest first, each with the verdict that it is about. */
export function appealsIn(bank: Bank, record: RecordIndex): readonly AppealLine[] {
  return record.attempts
    .flatMap(attempt => {
      const question = bank.find(attempt.question)
      const letters = pointLetters(attempt.outline.map(readOutline))
      const standing = standingAppeals(saidSince(record, attempt.id).appeals)
      return [...standing.values()].flatMap(({ at, point, stance, words, reason }): readonly AppealLine[] => {
        const verdict = attempt.report.verdicts.find(v => v.point === point)
        if (!verdict || stance === 'withdrawn') return []
        return [
          {
            attempt: attempt.id,
            question: attempt.question,
            title: question?.title ?? attempt.question,
            at,
            point,
            letter: letters.get(point) ?? '',
            claim: question?.points.find(({ id }) => id === point)?.claim ?? null,
            verdict: verdict.kind,
            stance,
            words: words.map(({ text }) => text),
            reason,
          },
        ]
      })
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
}
