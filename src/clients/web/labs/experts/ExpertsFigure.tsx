import { capacityFactors, loadOverTraining } from '#labs/experts'
import type { LoadOverTraining } from '#labs/experts'
import { LabFigure, LabFigurePart } from '../LabFigure.tsx'
import type { FigureProps } from '../LabFigure.tsx'
import { valuesAt } from '../lab-state.ts'
import { Bands } from './Bands.tsx'
import { percent, remedyText } from './experts-text.ts'
import { KNOBS, RUN_SIZE, STRENGTHS } from './knobs.ts'

/** Where the tokens go while a router trains, left alone and balanced. */
export function ExpertsFigure({ query }: FigureProps) {
  const { capacity, remedy, force, seed } = valuesAt(KNOBS, query)
  const alone = loadOverTraining({ ...RUN_SIZE, remedy: 'none', strength: 0, seed })
  const balanced = loadOverTraining({ ...RUN_SIZE, remedy, strength: STRENGTHS[remedy][force], seed })
  const busiest = (shares: readonly number[]) => percent(Math.max(...shares))
  const at = capacityFactors().indexOf(capacity)
  const lost = ({ dropped }: LoadOverTraining) => percent(dropped[at] ?? NaN)
  const caption =
    `A band is the share of one of ${RUN_SIZE.experts} experts over ${RUN_SIZE.batches} batches. Left alone, the ` +
    `busiest ends with ${busiest(alone.late)} of the tokens; with ${remedyText({ remedy, force })}, with ` +
    `${busiest(balanced.late)}. At a capacity factor of ${capacity} the first drops ` +
    `${lost(alone)} of the tokens, the second ${lost(balanced)}.`
  return (
    <LabFigure caption={caption}>
      <LabFigurePart name="Left alone">
        <Bands load={alone} name="Left alone" />
      </LabFigurePart>
      <LabFigurePart name={`With ${remedyText({ remedy, force })}`}>
        <Bands load={balanced} name="Balanced" />
      </LabFigurePart>
    </LabFigure>
  )
}
