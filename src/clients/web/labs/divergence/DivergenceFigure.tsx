import { compareFits } from '#labs/divergence'
import { LabFigure, LabFigurePart } from '../LabFigure.tsx'
import type { FigureProps } from '../LabFigure.tsx'
import { valuesAt } from '../lab-state.ts'
import { Bumps } from './Bumps.tsx'
import { figure } from './divergence-text.ts'
import { KNOBS } from './knobs.ts'

/** One Gaussian on two bumps, fitted by either direction. */
export function DivergenceFigure({ query }: FigureProps) {
  const { distance, left, start } = valuesAt(KNOBS, query)
  const { target, forward, reverse } = compareFits({ distance, left: left / 100 })
  const caption =
    `A Gaussian q on a target p of two bumps, ${distance} apart. Forward KL gives it the mean and the variance of p, ` +
    `a deviation of ${figure(forward.deviation)}; reverse KL from the ${start} ends with ` +
    `${figure(reverse[start].deviation)}.`
  return (
    <LabFigure caption={caption}>
      <LabFigurePart name="Forward KL, D(p‖q)">
        <Bumps target={target} fit={forward} by="forward" guess={undefined} />
      </LabFigurePart>
      <LabFigurePart name="Reverse KL, D(q‖p)">
        <Bumps target={target} fit={reverse[start]} by="reverse" guess={undefined} />
      </LabFigurePart>
    </LabFigure>
  )
}
