import { useMemo } from 'react'
import { compared, HASHES, longestSharedRun } from '#labs/deduplication'
import { nextSeed, stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { LabText } from '../LabText.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { BandCurve } from './BandCurve.tsx'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { ASKS, LIMITS, setUp, TABLE_NOTE, two, whatToLookFor } from './deduplication-text.ts'
import { KNOBS, LONGEST, ROWS, WIDTHS } from './knobs.ts'
import { MarkedText } from './MarkedText.tsx'
import { PairTables } from './PairTables.tsx'
import './deduplication.css'

/** Two texts of the reader's own: how much they share, and whether a search for duplicates would see it. */
export function DeduplicationLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['n', 'text', 'other'])
  const { n, rows, seed, text, other } = values
  const byWidth = useMemo(() => WIDTHS.map(width => compared(text, other, width, seed)), [text, other, seed])
  const longest = useMemo(() => longestSharedRun(text, other), [text, other])
  const here = byWidth.find(each => each.n === n)
  const keys = useLabKeys('words a shingle', by => change({ n: stepped(WIDTHS, n, by) }), [
    'n',
    'new hashes',
    () => change({ seed: nextSeed(seed) }),
  ])
  return (
    <LabFrame
      id="deduplication"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}`}
      predict={
        <Predict
          key={n}
          label="Your prediction of the Jaccard similarity"
          least={0}
          most={1}
          step={0.01}
          start={0.8}
          ends={['nothing shared', 'the same']}
          format={two}
          shown={shown}
          guess={guess}
          measured={here?.similarity}
          say={say}
          again={predictAgain}
        >
          <p>{setUp(text, other, n)}</p>
        </Predict>
      }
      controls={
        <>
          <LabText
            label="First text"
            value={text}
            longest={LONGEST}
            rows={5}
            change={own => change({ text: own })}
          />
          <LabText
            label="Second text"
            value={other}
            longest={LONGEST}
            rows={5}
            change={own => change({ other: own })}
          />
          <Segments
            name="n"
            legend="Words of a shingle"
            all={WIDTHS}
            value={n}
            change={width => change({ n: width })}
          />
          <Segments
            name="rows"
            legend="Bands × rows"
            all={ROWS}
            value={rows}
            label={each => `${HASHES / each}\u00a0×\u00a0${each}`}
            change={each => change({ rows: each })}
          />
        </>
      }
      picture={
        here && (
          <>
            <div className="marked-pair">
              <MarkedText title="First" text={text} other={other} n={n} />
              <MarkedText title="Second" text={other} other={text} n={n} />
            </div>
            <figure className="band-figure">
              <figcaption>
                <b data-part="chance">Chance that the pair is looked at</b>{' '}
                <span className="quiet">over its similarity, by bands × rows</span>
              </figcaption>
              <BandCurve comparison={here} rows={rows} guess={guess} />
            </figure>
          </>
        )
      }
      table={
        <>
          <PairTables byWidth={byWidth} n={n} rows={rows} />
          <p className="small quiet">{TABLE_NOTE}</p>
        </>
      }
      look={whatToLookFor(byWidth, { n, rows, longest })}
      limits={LIMITS}
      code={CODE}
      file="src/labs/deduplication"
      parts={PARTS}
    />
  )
}
