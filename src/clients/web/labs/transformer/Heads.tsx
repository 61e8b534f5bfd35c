import type { Ablation, ReadPosition } from '#labs/transformer'
import { riseText } from './transformer-text.ts'

interface HeadsProps {
  readonly position: ReadPosition
  readonly ablated: readonly Ablation[]
  readonly chosen: { readonly layer: number; readonly head: number }
  choose(layer: number, head: number): void
}

const WIDTH = 96
const HEIGHT = 36

/** Where each head looks from the chosen token, and what the text's loss rises by without it. */
export function Heads({ position, ablated, chosen, choose }: HeadsProps) {
  return (
    <div className="gpt-heads" role="radiogroup" aria-label="Head">
      {position.weights.flatMap((heads, layer) =>
        heads.map((look, head) => {
          const rise = ablated.find(each => each.layer === layer && each.head === head)?.rise
          const isChosen = chosen.layer === layer && chosen.head === head
          return (
            <label key={`${layer}.${head}`} data-chosen={isChosen ? '' : undefined}>
              <input
                type="radio"
                name="head"
                checked={isChosen}
                onChange={() => choose(layer, head)}
                aria-label={`Layer ${layer + 1}, head ${head + 1}; ${riseText(rise)}`}
              />
              <svg data-part="look" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
                <path d={barsOf(look)} />
              </svg>
              <span className="small num">
                {layer + 1}.{head + 1}{' '}
                <span className="quiet" data-part="without-a-head">
                  {rise === undefined ? '…' : riseText(rise)}
                </span>
              </span>
            </label>
          )
        }),
      )}
    </div>
  )
}

/** A bar for each place, as one shape: sixteen heads would be hundreds of elements ten times a second. */
function barsOf(look: readonly number[]): string {
  const step = WIDTH / look.length
  const width = Math.max(step - 1, 0.5)
  return look
    .map((weight, place) => `M${place * step} ${HEIGHT}v${-weight * HEIGHT}h${width}v${weight * HEIGHT}z`)
    .join('')
}
