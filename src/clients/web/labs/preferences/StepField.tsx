import { EVERY } from '#labs/preferences'
import { Key } from '../../components/Key.tsx'

interface StepFieldProps {
  /** The checkpoint shown, and the last that there is so far. */
  readonly at: number
  readonly last: number
  readonly best: number
  move(to: number): void
}

/** Moves along the run, checkpoint by checkpoint. */
export function StepField({ at, last, best, move }: StepFieldProps) {
  return (
    <div className="step-field">
      <label>
        <span className="small quiet">
          Step shown <Key name="[" /> <Key name="]" />
        </span>
        <input
          type="range"
          min={0}
          max={last}
          value={at}
          aria-valuetext={`step ${at * EVERY}`}
          onChange={event => move(event.target.valueAsNumber)}
        />
      </label>
      <b className="num">{at * EVERY}</b>
      <button type="button" className="link small" disabled={at === best} onClick={() => move(best)}>
        Best for people
      </button>
    </div>
  )
}
