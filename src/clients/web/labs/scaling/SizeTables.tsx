import { ratioOf, trainingFlops, tried } from '#labs/scaling'
import { amount, multipleText, perCent } from './figures.ts'
import { sizeLeft } from './knobs.ts'
import type { ScalingView } from './knobs.ts'

const SIZE_HEADS = ['loss', 'tokens', 'training', 'serving', 'both']
const SERVED_HEADS = ['size', 'of the first', 'per parameter', 'training', 'both, of before']

export interface SizeTablesProps {
  readonly view: ScalingView
  /** The same for each amount served. */
  readonly byServed: readonly ScalingView[]
}

/** The pictures as numbers: sizes tried, and the optimum for each amount served. */
export function SizeTables({ view, byServed }: SizeTablesProps) {
  const { law, flops, multiple, optima } = view
  const here = optima.lifetime.parameters / optima.trainingOnly.parameters
  const others = [1 / 8, 1 / 4, 1 / 2, 1, 2, 4].filter(share => Math.abs(share / here - 1) > 1e-3)
  const shares = [...others, here].toSorted((a, b) => a - b)
  const sizes = tried(law, { flops, served: multiple * optima.trainingOnly.tokens }, shares)
  return (
    <>
      <div className="lab-scroll" tabIndex={0} role="region" aria-label="Sizes as numbers">
        <table className="lab-table">
          <caption className="label">The same as numbers</caption>
          <Heads first="size" heads={SIZE_HEADS} />
          <tbody>
            {sizes.map(({ parameters, loss, tokens, training, serving }, i) => (
              <tr key={parameters} data-here={shares[i] === here ? '' : undefined}>
                <th scope="row">{amount(parameters)}</th>
                <td className="r">{loss.toFixed(3)}</td>
                <td className="r">{Number.isFinite(tokens) ? amount(tokens) : '–'}</td>
                <td className="r">{multipleText(training)}</td>
                <td className="r">{multipleText(serving)}</td>
                <td className="r">{multipleText(training + serving)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="lab-scroll" tabIndex={0} role="region" aria-label="Optima by tokens served">
        <table className="lab-table">
          <caption className="label">By tokens served, in multiples of those trained on</caption>
          <Heads first="served" heads={SERVED_HEADS} />
          <tbody>
            {byServed.map(each => (
              <tr key={each.multiple} data-here={each.multiple === multiple ? '' : undefined}>
                <th scope="row">{each.multiple}×</th>
                <td className="r">{amount(each.optima.lifetime.parameters)}</td>
                <td className="r">{perCent(sizeLeft(each))}</td>
                <td className="r">{ratioOf(each.optima.lifetime).toFixed(0)}</td>
                <td className="r">{multipleText(trainingFlops(each.optima.lifetime) / flops)}</td>
                <td className="r">{perCent(100 * each.optima.share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Heads({ first, heads }: { readonly first: string; readonly heads: readonly string[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {heads.map(head => (
          <th key={head} scope="col" className="r">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}
