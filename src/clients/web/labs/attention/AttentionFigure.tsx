import { scaleExperiment } from '#labs/attention'
import { LabFigure, LabFigurePart } from '../LabFigure.tsx'
import type { FigureProps } from '../LabFigure.tsx'
import { valuesAt } from '../lab-state.ts'
import { two } from './figures.ts'
import { KNOBS } from './knobs.ts'
import { Sticks } from './Sticks.tsx'

/** The weights without and with the divisor. */
export function AttentionFigure({ query }: FigureProps) {
  const { d, n, draws, seed } = valuesAt(KNOBS, query)
  const { plain, divided } = scaleExperiment({ d, keys: n, draws, seed })
  const caption =
    `${n} keys of width ${d}. Not divided, the largest weight is ${two(plain.largest.mean)} and the slope of the ` +
    `softmax ${two(plain.slope)}; divided, ${two(divided.largest.mean)} and ${two(divided.slope)}.`
  return (
    <LabFigure caption={caption}>
      <LabFigurePart name="Not divided">
        <Sticks spread={plain} guess={undefined} />
      </LabFigurePart>
      <LabFigurePart name="Divided by the root of the width">
        <Sticks spread={divided} guess={undefined} />
      </LabFigurePart>
    </LabFigure>
  )
}
