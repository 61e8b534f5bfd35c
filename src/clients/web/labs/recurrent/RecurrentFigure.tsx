import { normsByLag } from '#labs/recurrent'
import { LabFigure } from '../LabFigure.tsx'
import type { FigureProps } from '../LabFigure.tsx'
import { valuesAt } from '../lab-state.ts'
import { shareText } from './figures.ts'
import { KNOBS } from './knobs.ts'
import { Norms } from './Norms.tsx'

/** The norm of the gradient at each lag. */
export function RecurrentFigure({ query }: FigureProps) {
  const { radius, bias, steps, seed } = valuesAt(KNOBS, query)
  const norms = normsByLag({ radius, bias, steps, seed })
  const left = (of: readonly number[]) => shareText(of[steps] ?? NaN)
  const caption =
    `The norm of a gradient by steps back, for a matrix with spectral radius ${radius} and gates with a bias of ` +
    `${bias}. After ${steps} steps the plain cell has ${left(norms.rnn)} left, the LSTM ${left(norms.lstm)} and the ` +
    `GRU ${left(norms.gru)}.`
  return (
    <LabFigure caption={caption}>
      <Norms norms={norms} radius={radius} guess={undefined} />
    </LabFigure>
  )
}
