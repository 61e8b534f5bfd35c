import { EVERY } from '#labs/preferences'
import type { Checkpoint } from '#labs/preferences'
import { bestForPeople } from './course.ts'
import type { Optimum } from './course.ts'
import { FollowChart } from './FollowChart.tsx'
import { LengthPicture } from './LengthPicture.tsx'
import { PICTURE_NOTE, RING_NOTE } from './preferences-text.ts'
import { StepField } from './StepField.tsx'

interface RunPicturesProps {
  readonly path: readonly Checkpoint[]
  /** The checkpoint shown. */
  readonly at: number
  readonly optima: readonly Optimum[]
  readonly guess: number | undefined
  move(to: number): void
}

/** Both pictures of a run, with the way along it. */
export function RunPictures({ path, at, optima, guess, move }: RunPicturesProps) {
  const here = path[at]
  if (!here) return null
  return (
    <>
      <div className="follow-pair">
        <figure>
          <figcaption>
            <b>Score and people</b> <span className="quiet">along the run</span>
          </figcaption>
          <FollowChart path={path} here={here} optima={optima} guess={guess} />
        </figure>
        <figure>
          <figcaption>
            <b>What the policy writes</b> <span className="quiet">at step {here.step}</span>
          </figcaption>
          <LengthPicture here={here} />
        </figure>
      </div>
      <StepField at={at} last={path.length - 1} best={(bestForPeople(path)?.step ?? 0) / EVERY} move={move} />
      <p className="small quiet">
        {PICTURE_NOTE}
        {optima.length > 0 && RING_NOTE}
      </p>
    </>
  )
}
