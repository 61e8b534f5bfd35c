import type { Merge } from '#labs/tokeniser'
import { Key } from '../../components/Key.tsx'
import { oftenText } from './tokeniser-text.ts'

interface MergesSoFarProps {
  readonly merges: readonly Merge[]
  readonly next: Merge | undefined
  move(step: number): void
}

/** The merges learnt so far, in order, and the next one. */
export function MergesSoFar({ merges, next, move }: MergesSoFarProps) {
  return (
    <>
      <ol className="merges" data-list tabIndex={0} role="list" aria-label="The merges so far, newest first">
        {merges
          .map(({ left, right, count }, i) => (
            <li key={i}>
              <span className="quieter num">{i + 1}</span>
              <span data-part="pair merged">
                {left}
                <span className="quieter"> + </span>
                {right}
              </span>
              <span className="quiet num" data-part="count">
                {oftenText(count)}
              </span>
            </li>
          ))
          .toReversed()}
      </ol>
      <p className="small" data-part="pair">
        {next
          ? `Next: ${next.left} + ${next.right}, which stands there ${oftenText(next.count)}.`
          : 'No pair is merged after these.'}
      </p>
      <p className="row">
        <button type="button" className="btn" disabled={next === undefined} onClick={() => move(1)}>
          Merge it <Key name="]" />
        </button>
        <button type="button" className="link small" disabled={merges.length === 0} onClick={() => move(-1)}>
          Take one back <Key name="[" />
        </button>
      </p>
    </>
  )
}
