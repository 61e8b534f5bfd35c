import { draftLengthOf, playedRounds, tokenShares } from '#labs/speculative-decoding'
import type { DraftLength, DraftSetting, TokenShare } from '#labs/speculative-decoding'
import { LENGTHS } from './knobs.ts'

interface PlayedLength {
  readonly row: DraftLength
  readonly shares: readonly TokenShare[]
}

/** Results for each draft length, from none; the rounds of a length are simulated once. */
export function playedLengths(setting: DraftSetting): readonly PlayedLength[] {
  return Array.from({ length: LENGTHS.most + 1 }, (_, gamma) => {
    const played = playedRounds(setting, gamma)
    return { row: draftLengthOf(setting, gamma, played), shares: tokenShares(setting, gamma, played) }
  })
}
