import { useMemo } from 'react'
import { fateOf, logitGradients } from '#labs/precision'
import type { Fate } from '#labs/precision'
import { Inline } from '../../components/Markdown.tsx'
import { stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { asPercent, scaleText } from './figures.ts'
import { FormatLines } from './FormatLines.tsx'
import { BATCHES, CHOICES, FORMAT_OF, KNOBS, POWERS } from './knobs.ts'
import { ASKS, FORMAT_NOTE, LIMITS, setUp, whatToLookFor } from './precision-text.ts'
import { FateTable, FormatTable, UpdateTable } from './PrecisionTables.tsx'
import './precision.css'

const SEED = 1
/** No setting changes it, so it is computed once. */
const UPDATES = <UpdateTable />

/** Number formats: which gradients they lose, and what a loss scale saves. */
export function PrecisionLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['format', 'power', 'tokens'])
  const { format, power, tokens } = values
  const keys = useLabKeys('scale', by => change({ power: stepped(POWERS, power, by) }), [
    'f',
    'next format',
    () => change({ format: CHOICES[(CHOICES.indexOf(format) + 1) % CHOICES.length] ?? format }),
  ])
  const gradients = useMemo(() => logitGradients({ tokens, seed: SEED }), [tokens])
  const byPower = useMemo(
    () => new Map<number, Fate>(POWERS.map(each => [each, fateOf(gradients, 2 ** each, FORMAT_OF[format])])),
    [gradients, format],
  )
  const fate = (scale: number) => byPower.get(Math.log2(scale)) ?? fateOf(gradients, scale, FORMAT_OF[format])
  const fates = { here: fate(2 ** power), plain: fate(1), scaled: fate(1024) }

  return (
    <LabFrame
      id="precision"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${format}, scale ${scaleText(power)}`}
      predict={
        <Predict
          key={`${format}-${power}-${tokens}`}
          label="Your prediction, of 100 gradients"
          least={0}
          most={100}
          step={1}
          start={25}
          ends={['none lost', 'all lost']}
          format={percent => asPercent(percent / 100)}
          shown={shown}
          guess={guess}
          measured={100 * fates.here.zero}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(format, power, tokens)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="format"
            legend="Stored in"
            all={CHOICES}
            value={format}
            change={other => change({ format: other })}
          />
          <Segments
            name="power"
            legend="Loss scale"
            all={POWERS}
            value={power}
            label={scaleText}
            change={other => change({ power: other })}
          />
          <Segments
            name="tokens"
            legend="Tokens in the batch"
            all={BATCHES}
            value={tokens}
            label={many => many.toLocaleString('en-GB')}
            change={other => change({ tokens: other })}
          />
        </>
      }
      picture={
        <figure className="format-figure">
          <figcaption>
            <b data-part="gradient">Gradients by size</b>{' '}
            <span className="quiet">
              <span data-part="scaled">times the loss scale</span>. Outlined bars are lost, grey ones
              subnormal
            </span>
          </figcaption>
          <FormatLines
            gradients={gradients}
            power={power}
            format={format}
            zero={fates.here.zero}
            guess={guess === undefined ? undefined : guess / 100}
          />
          <p className="small quiet">
            Lines: the range of each format. <span data-part="normal">Thick: normal numbers</span>;{' '}
            <span data-part="subnormal">thin: subnormal</span>; an arrow: beyond the picture.
          </p>
        </figure>
      }
      table={
        <>
          <FateTable fates={byPower} format={format} power={power} />
          <FormatTable format={format} />
          <p className="small quiet">{FORMAT_NOTE}</p>
          {UPDATES}
        </>
      }
      look={whatToLookFor(fates, format, power)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/precision/gradients.ts"
      parts={PARTS}
    />
  )
}
