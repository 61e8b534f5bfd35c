import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, stepped, SEEDS } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { ASKS, TABLE_NOTE, LIMITS, setUp, whatToLookFor } from './attention-text.ts'
import { CODE } from './code.ts'
import { thousands, two } from './figures.ts'
import { DRAWS, KEYS, KNOBS, WIDTHS } from './knobs.ts'
import { PARTS } from './parts.ts'
import { Steps } from './Steps.tsx'
import { Sticks } from './Sticks.tsx'
import { useResults } from './use-results.ts'
import { WidthTable } from './WidthTable.tsx'
import './attention.css'

export { AttentionFigure } from './AttentionFigure.tsx'

/** Scaled dot-product attention: what the divisor does, and every step for four tokens. */
export function AttentionLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['d', 'n'])
  const { d, n, draws, seed, mask } = values
  const setting = { d, keys: n, draws, seed }
  const keys = useLabKeys('width', by => change({ d: stepped(WIDTHS, d, by) }), [
    'n',
    'new seed',
    () => change({ seed: nextSeed(seed) }),
  ])
  const { kept, byWidth } = useResults(setting)
  const result = kept?.result

  return (
    <LabFrame
      id="attention"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}, ${thousands(draws)} draws`}
      predict={
        <Predict
          key={`${d}-${n}`}
          label="Your prediction of the largest weight"
          least={0.01}
          most={1}
          step={0.01}
          start={0.5}
          ends={['all alike', 'one takes all']}
          format={two}
          shown={shown}
          guess={guess}
          measured={kept?.isCurrent ? kept.result.plain.largest.mean : undefined}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(d, n)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="d"
            legend={<Inline text="Width $d_k$" />}
            all={WIDTHS}
            value={d}
            change={width => change({ d: width })}
          />
          <AmountField label="Keys" value={n} {...KEYS} change={keys => change({ n: keys })} />
          <AmountField label="Draws" value={draws} {...DRAWS} change={many => change({ draws: many })} />
          <AmountField label="Seed" value={seed} {...SEEDS} change={other => change({ seed: other })} />
        </>
      }
      picture={
        result && (
          <>
            <div className="pictures">
              <figure data-part="products">
                <figcaption>
                  <b>Not divided</b>{' '}
                  <span className="quiet">
                    <Inline text="$\mathrm{softmax}(q\cdot k_i)$" />
                  </span>
                </figcaption>
                <Sticks spread={result.plain} guess={guess} />
              </figure>
              <figure data-part="divisor">
                <figcaption>
                  <b>Divided</b>{' '}
                  <span className="quiet">
                    <Inline text="$\mathrm{softmax}(q\cdot k_i/\sqrt{d_k})$" />
                  </span>
                </figcaption>
                <Sticks spread={result.divided} guess={undefined} />
              </figure>
            </div>
            <p className="small quiet">
              Mean weight at each rank over {thousands(result.setting.draws)} draws. The bar through the dot
              holds the middle 80 in 100 of the largest weight; the standard error of its mean is{' '}
              {result.plain.largest.error.toFixed(3)} without the divisor.
            </p>
          </>
        )
      }
      table={
        <>
          <WidthTable widths={WIDTHS} results={byWidth} here={d} />
          <p className="small quiet">
            <Inline text={TABLE_NOTE} />
          </p>
          <Steps seed={seed} mask={mask} change={other => change({ mask: other })} />
        </>
      }
      look={result ? whatToLookFor(result) : []}
      limits={LIMITS}
      code={CODE}
      file="src/labs/attention/attention.ts"
      parts={PARTS}
    />
  )
}
