import type { Training } from './use-training.ts'
import type { TrainingProgress } from './training-worker.ts'
import './training-run.css'

const WIDTH = 320
const HEIGHT = 48

interface TrainingRunProps {
  readonly training: Training<TrainingProgress>
  /** The unit of the loss, such as "nats a token". */
  readonly unit: string
}

/** The progress of a training, its loss so far, and buttons to stop it or to run it again. */
export function TrainingRun({ training, unit }: TrainingRunProps) {
  const { progress } = training
  const loss = progress?.losses.at(-1)?.[1]
  return (
    <div className="training-run">
      <RunState training={training} doing="Training" done="Trained on this page" />
      {progress && (
        <figure>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="loss-line" aria-hidden="true">
            <path d={lineOf(progress)} />
          </svg>
          <figcaption className="small quiet num">
            Loss {lossText(loss)} {unit}, at first {lossText(progress.losses[0]?.[1])}
          </figcaption>
        </figure>
      )}
    </div>
  )
}

interface RunStateProps {
  readonly training: Training<TrainingProgress>
  /** Words for the work under way and when done, such as "Training" and "Trained on this page". */
  readonly doing: string
  readonly done: string
}

/** The progress of a worker, and buttons to stop it or to run it again. */
export function RunState({ training, doing, done }: RunStateProps) {
  const { state, progress, failed, stop, again } = training
  const far = progress ? `step ${counted(progress.step)} of ${counted(progress.steps)}` : 'starting'
  const said = {
    done: `${done}: ${counted(progress?.steps ?? 0)} steps.`,
    running: `${doing}: ${far}`,
    stopped: `Stopped at ${far}.`,
  }
  return (
    <>
      <p className="small row" role="status">
        <span>{state === 'waiting' || state === 'failed' ? 'Not run yet.' : said[state]}</span>
        {state === 'running' ? (
          <button type="button" className="link small" onClick={stop}>
            Stop
          </button>
        ) : (
          <button type="button" className="link small" onClick={again}>
            {state === 'done' ? 'Run it again' : 'Run'}
          </button>
        )}
      </p>
      {failed !== undefined && (
        <p className="small" role="alert">
          It could not be trained: {failed}.
        </p>
      )}
    </>
  )
}

function counted(steps: number): string {
  return steps.toLocaleString('en-GB')
}

function lossText(loss = NaN): string {
  return loss.toFixed(3).replace('-', '−')
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
