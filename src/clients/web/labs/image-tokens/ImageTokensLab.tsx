import { DESIGNS, sequenceTokens } from '#labs/image-tokens'
import { stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { CostTables } from './CostTables.tsx'
import { DesignBars } from './DesignBars.tsx'
import { whole } from './figures.ts'
import { ASKS, LIMITS, setUp, TABLE_NOTE, whatToLookFor } from './image-text.ts'
import { IMAGES, KNOBS, MOST, SHORT_NAMES, SIDES } from './knobs.ts'
import { TilePicture } from './TilePicture.tsx'
import './image-tokens.css'

/** The lab on image tokens: the context that a picture takes in a language model, by size and by design. */
export function ImageTokensLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['side', 'design'])
  const { side, design, images } = values
  const keys = useLabKeys('pixels', by => change({ side: stepped(SIDES, side, by) }))
  return (
    <LabFrame
      id="image-tokens"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${side} pixels`}
      predict={
        <Predict
          key={`${side}-${design}`}
          label="Your prediction of the tokens in the sequence"
          least={0}
          most={MOST}
          step={16}
          start={MOST / 2}
          ends={['none', 'a long chapter']}
          format={tokens => `${whole(tokens)} tokens`}
          shown={shown}
          guess={guess}
          measured={sequenceTokens(design, side)}
          say={say}
          again={predictAgain}
        >
          <p>{setUp(values)}</p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="side"
            legend="Pixels a side"
            all={SIDES}
            value={side}
            change={other => change({ side: other })}
          />
          <Segments
            name="design"
            legend="Design"
            all={DESIGNS}
            value={design}
            label={each => SHORT_NAMES[each]}
            change={other => change({ design: other })}
          />
          <Segments
            name="images"
            legend="Pictures"
            all={IMAGES}
            value={images}
            change={other => change({ images: other })}
          />
        </>
      }
      picture={
        <div className="image-pair">
          <figure>
            <figcaption>
              <b>The picture in tiles and patches</b>
            </figcaption>
            <TilePicture side={side} />
          </figure>
          <figure>
            <figcaption>
              <b>Tokens in the sequence</b> <span className="quiet">for one picture</span>
            </figcaption>
            <DesignBars setting={values} guess={guess} />
          </figure>
        </div>
      }
      table={
        <>
          <CostTables setting={values} />
          <p className="small quiet">{TABLE_NOTE}</p>
        </>
      }
      look={whatToLookFor(values)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/image-tokens/cost.ts"
      parts={PARTS}
    />
  )
}
