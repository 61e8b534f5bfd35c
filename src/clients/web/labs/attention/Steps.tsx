import { useMemo } from 'react'
import { attention, causal, drawTokens, full, padding } from '#labs/attention'
import type { Mask } from '#labs/attention'
import { Inline } from '../../components/Markdown.tsx'
import { Segments } from '../Segments.tsx'
import { entryText } from './figures.ts'
import { MASKS } from './knobs.ts'

const TOKENS = 4
const RULES: Readonly<Record<(typeof MASKS)[number], Mask>> = {
  none: full,
  causal,
  padding: padding(TOKENS - 1),
}
const NAMES: Readonly<Record<(typeof MASKS)[number], string>> = {
  none: 'none',
  causal: 'causal',
  padding: 'last key is padding',
}

interface StepsProps {
  readonly seed: number
  readonly mask: (typeof MASKS)[number]
  change(mask: (typeof MASKS)[number]): void
}

/** One head over four tokens, every step with its numbers. */
export function Steps({ seed, mask, change }: StepsProps) {
  const { products, scores, masked, weights, output } = useMemo(() => {
    const { q, k, v } = drawTokens(TOKENS, 4, seed)
    return attention(q, k, v, RULES[mask])
  }, [seed, mask])
  const steps = [
    { name: 'Products', part: 'products', formula: '$QK^\\top$', rows: products, columns: 'key' },
    { name: 'Scores', part: 'divisor', formula: '$QK^\\top/\\sqrt{4}$', rows: scores, columns: 'key' },
    { name: 'Masked', part: 'mask', formula: '$-\\infty$ where forbidden', rows: masked, columns: 'key' },
    { name: 'Weights', part: 'weights', formula: 'softmax of each row', rows: weights, columns: 'key' },
    { name: 'Output', part: 'output', formula: 'weights times $V$', rows: output, columns: 'component' },
  ]
  return (
    <section className="steps" aria-labelledby="steps">
      <h3 id="steps" className="label">
        Step by step, four tokens of width 4
      </h3>
      <Segments
        name="mask"
        legend="Mask"
        all={MASKS}
        value={mask}
        label={each => NAMES[each]}
        change={change}
      />
      <div className="steps-row">
        {steps.map(({ name, part, formula, rows, columns }) => (
          <table key={name} className="step-table" data-part={part}>
            <caption className="small">
              <b>{name}</b>{' '}
              <span className="quiet">
                <Inline text={formula} />
              </span>
            </caption>
            <thead className="vh">
              <tr>
                <th scope="col">query</th>
                {rows.map((_, j) => (
                  <th key={j} scope="col">
                    {columns} {j + 1}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <tr key={i}>
                  <th scope="row" className="quieter">
                    {i + 1}
                  </th>
                  {row.map((value, j) => (
                    <td
                      key={j}
                      className="r"
                      data-zero={value === -Infinity || (name === 'Weights' && value === 0) ? '' : undefined}
                    >
                      {entryText(value)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p className="small quiet">
        Rows are queries; columns are keys, in the output components. Each row of weights sums to 1.
      </p>
    </section>
  )
}
