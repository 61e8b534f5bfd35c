import { useMemo } from 'react'
import { Inline } from '../../components/Markdown.tsx'
import { stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { CostCurves } from './CostCurves.tsx'
import { perCent, scientific } from './figures.ts'
import { BUDGETS, KNOBS, LAWS, MULTIPLES, sizeLeft, viewOf } from './knobs.ts'
import { LossCurve } from './LossCurve.tsx'
import { ASKS, LIMITS, setUp, TABLE_NOTE, whatToLookFor } from './scaling-text.ts'
import { SizeTables } from './SizeTables.tsx'
import './scaling.css'

/** Scaling laws: the best size for a budget of training, and the best one when serving is paid for too. */
export function ScalingLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['served', 'law'])
  const { c, served, law } = values
  const byServed = useMemo(() => MULTIPLES.map(multiple => viewOf(law, c, multiple)), [law, c])
  const view = byServed.find(({ multiple }) => multiple === served) ?? viewOf(law, c, served)
  const keys = useLabKeys('tokens served', by => change({ served: stepped(MULTIPLES, served, by) }))

  return (
    <LabFrame
      id="scaling"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${scientific(c)} FLOPs, constants ${law === 'printed' ? 'as printed' : 'fitted again'}`}
      predict={
        <Predict
          key={`${served}-${law}`}
          label="Your prediction of the size, in per cent"
          least={1}
          most={150}
          step={1}
          start={100}
          ends={['far smaller', 'larger']}
          format={perCent}
          shown={shown}
          guess={guess}
          measured={sizeLeft(view)}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(c, served)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="served"
            legend="Tokens served, for each trained on"
            all={MULTIPLES}
            value={served}
            change={multiple => change({ served: multiple })}
          />
          <Segments
            name="c"
            legend="Training FLOPs"
            all={BUDGETS}
            value={c}
            label={scientific}
            change={flops => change({ c: flops })}
          />
          <Segments
            name="law"
            legend="Constants"
            all={LAWS}
            value={law}
            label={each => (each === 'printed' ? 'as printed' : 'fitted again')}
            change={each => change({ law: each })}
          />
        </>
      }
      picture={
        <>
          <figure className="sizes-figure">
            <figcaption>
              <b>Loss over size, in parameters</b>{' '}
              <span className="quiet">
                thick: {scientific(c)} FLOPs of training
                {served > 0 && '; thin: those that the smaller model is trained with'}
              </span>
            </figcaption>
            <LossCurve view={view} guess={guess} />
          </figure>
          <figure className="sizes-figure">
            <figcaption>
              <b>Compute for that loss</b>{' '}
              <span className="quiet">in multiples of the budget; thick: training and serving together</span>
            </figcaption>
            <CostCurves view={view} />
          </figure>
        </>
      }
      table={
        <>
          <SizeTables view={view} byServed={byServed} />
          <p className="small quiet">{TABLE_NOTE}</p>
        </>
      }
      look={whatToLookFor(view)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/scaling/inference.ts"
      parts={PARTS}
    />
  )
}
