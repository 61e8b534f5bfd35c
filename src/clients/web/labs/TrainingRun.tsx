import type { Training } from './use-training.ts'
import type { TrainingProgress } from './training-worker.ts'

const WIDTH = 320
const HEIGHT = 48

export interface TrainingRunProps {
  readonly training: Training<TrainingProgress>
  /** What the loss is measured in, such as "nats a token". */
  readonly unit: string
}

/** How far a training is, its loss so far, and the way to stop it or to see it again. */
export function TrainingRun({ training, unit }: TrainingRunProps) {
  const { state, progress, failed, stop, again } = training
  const loss = progress?.losses.at(-1)?.[1]
  return (
    <div className="training-run">
      <p className="small row" role="status">
        <span>{saidOf(training)}</span>
        {state === 'running' ? (
          <button type="button" className="link small" onClick={stop}>
            Stop
          </button>
        ) : (
          <button type="button" className="link small" onClick={again}>
            {state === 'done' ? 'Replay from the same seed' : 'Train'}
          </button>
        )}
      </p>
      {failed !== undefined && (
        <p className="small" role="alert">
          It could not be trained: {failed}.
        </p>
      )}
      {progress && (
        <figure>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="loss-line" aria-hidden="true">
            <path d={lineOf(progress)} />
          </svg>
          <figcaption className="small quiet num">
            Loss {loss?.toFixed(3)} {unit}, at first {progress.losses[0]?.[1].toFixed(3)}
          </figcaption>
        </figure>
      )}
    </div>
  )
}

function saidOf({ state, progress }: Training<TrainingProgress>): string {
  const far = progress ? `step ${progress.step} of ${progress.steps}` : 'starting'
  if (state === 'done') return `Trained on this page: ${progress?.steps} steps.`
  if (state === 'running') return `Training on this page: ${far}`
  return state === 'stopped' ? `Stopped at ${far}.` : 'Not trained yet.'
}

function lineOf({ losses, steps }: TrainingProgress): string {
  const most = Math.max(...losses.map(([, loss]) => loss))
  const least = Math.min(0, ...losses.map(([, loss]) => loss))
  return losses
    .map(([step, loss], i) => {
      const y = HEIGHT - ((loss - least) / (most - least || 1)) * (HEIGHT - 4) - 2
      return `${i === 0 ? 'M' : 'L'}${((step / steps) * WIDTH).toFixed(1)} ${y.toFixed(1)}`
    })
    .join('')
}
