import { bestShare, heldBy, recovered } from '#labs/state-space'
import { LabFigure } from '../LabFigure.tsx'
import type { FigureProps } from '../LabFigure.tsx'
import { valuesAt } from '../lab-state.ts'
import { KNOBS } from './knobs.ts'
import { hundredth } from './state-space-text.ts'
import { Strips } from './Strips.tsx'

/** A name that has to be held while fillers pass, by a fixed layer and by a selective one. */
export function StateSpaceFigure({ query }: FigureProps) {
  const { fillers, length, seed } = valuesAt(KNOBS, query)
  const held = heldBy(length, fillers / 100, seed)
  const selective = recovered(held.selective, held.wanted)
  const share = bestShare(fillers / 100)
  const caption =
    `The layer has to give the last name (shaded) while ${fillers} of 100 tokens are fillers. The best fixed kernel ` +
    `recovers ${hundredth(share)} of its variance; a layer whose step opens at names and shuts at fillers, ` +
    `${hundredth(selective)}.`
  return (
    <LabFigure caption={caption}>
      <Strips held={held} fixed={share} selective={selective} guess={undefined} />
    </LabFigure>
  )
}
