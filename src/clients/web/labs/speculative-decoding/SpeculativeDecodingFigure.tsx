import { draftLengthOf, tokenShares } from '#labs/speculative-decoding'
import { LabFigure, LabFigurePart } from '../LabFigure.tsx'
import type { FigureProps } from '../LabFigure.tsx'
import { valuesAt } from '../lab-state.ts'
import { KNOBS, LENGTHS } from './knobs.ts'
import { ShareBars, ShareKey } from './ShareBars.tsx'
import { SpeedChart } from './SpeedChart.tsx'

/** Fewer than on the page: a figure has no table that needs them. */
const ROUNDS = 1000

/** Where each token comes from, and the speed-up over the draft length. */
export function SpeculativeDecodingFigure({ query }: FigureProps) {
  const { alpha, cost, drafts, seed } = valuesAt(KNOBS, query)
  const setting = { alpha, cost: cost / 100, rounds: ROUNDS, seed }
  const rows = Array.from({ length: LENGTHS.most + 1 }, (_, gamma) => draftLengthOf(setting, gamma))
  const here = rows[drafts] ?? draftLengthOf(setting, drafts)
  const best = rows.reduce((most, row) => (row.faster.expected > most.faster.expected ? row : most), here)
  const caption =
    'Kept drafts and replacements add up to the target’s share of each token. At an acceptance of ' +
    `${alpha} and a drafter at ${cost} % of a pass, ${drafts} drafts are ${here.faster.expected.toFixed(2)} times as ` +
    `fast as the target alone; the best length is ${best.gamma}.`
  return (
    <LabFigure caption={caption}>
      <LabFigurePart name="What is written">
        <ShareBars shares={tokenShares(setting, drafts)} />
        <ShareKey />
      </LabFigurePart>
      <LabFigurePart name="How fast, over the draft length">
        <SpeedChart rows={rows} here={here} best={best.gamma} guess={undefined} />
      </LabFigurePart>
    </LabFigure>
  )
}
