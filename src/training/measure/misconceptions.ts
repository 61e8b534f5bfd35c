import type { Bank } from '#bank'
import type { FlagId, QuestionId } from '#domain'
import { examine, rubricOf } from '#examiner'
import type { Judge } from '#examiner'
import type { Rate } from './measure-attacks.ts'

/** Sentences that state a misconception, by question and red flag. Nothing is fitted on them. */
export type Misconceptions = ReadonlyMap<QuestionId, Readonly<Record<FlagId, readonly string[]>>>

/**
 * Verdicts on a misconception said alone, in one sentence: without an answer around it, it looks much like
 * small talk.
 */
export async function misconceptionsAlone(
  judge: Judge,
  bank: Bank,
  misconceptions: Misconceptions,
): Promise<readonly Rate[]> {
  const signal = new AbortController().signal
  const tally = { raised: 0, other: 0, contradicted: 0, credited: 0, of: 0 }
  for (const [id, flags] of misconceptions) {
    const rubric = rubricOf(bank.get(id))
    for (const [flag, sentences] of Object.entries(flags))
      for (const sentence of sentences) {
        const { redFlags, verdicts } = await examine(judge, rubric, sentence, signal)
        tally.raised += Number(redFlags.some(raised => raised.flag === flag))
        tally.other += Number(redFlags.some(raised => raised.flag !== flag))
        tally.contradicted += Number(verdicts.some(({ kind }) => kind === 'contradicted'))
        tally.credited += Number(verdicts.some(({ kind }) => kind === 'met' || kind === 'partial'))
        tally.of += 1
      }
  }
  const { of, ...counts } = tally
  const NAMES = {
    raised: 'its flag is raised',
    other: 'another flag is raised',
    contradicted: 'a point is contradicted',
    credited: 'a point is credited',
  } as const
  return (['raised', 'other', 'contradicted', 'credited'] as const).map(key => ({
    name: NAMES[key],
    times: counts[key],
    of,
  }))
}
