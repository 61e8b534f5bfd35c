import type { accuracyCurves } from '#labs/test-time'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { aheadOf, useAhead, withEach } from '../use-ahead.ts'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { ChoiceTable } from './ChoiceTable.tsx'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { Curves } from './Curves.tsx'
import { ASKED, FOOLED, FOOLED_SCORE, KNOBS, RIGHT, SEPARATIONS, WRONG } from './knobs.ts'
import { ASKS, LIMITS, inPercent, setUp, TABLE_NOTE, whatToLookFor } from './test-time-text.ts'
import './test-time.css'

const RIGHT_SHARES = RIGHT.map(of => of / 100)
const FOOLED_SHARES = FOOLED.map(of => of / 1000)
const open = () => new Worker(new URL('./test-time.worker.ts', import.meta.url), { type: 'module' })
const AHEAD = aheadOf<typeof accuracyCurves>(open)

/** More samples, and who chooses among them: chance, a vote, or a verifier that can be fooled. */
export function TestTimeLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['p', 'apart', 'fooled'])
  const { p, wrong, apart, fooled, seed } = values
  const keys = useLabKeys('verifier', by => change({ apart: stepped(SEPARATIONS, apart, by) }), [
    'n',
    'new seed',
    () => change({ seed: nextSeed(seed) }),
  ])
  const scorer = { separation: apart, adversarial: fooled / 1000, adversarialScore: FOOLED_SCORE }
  const setting = { p: p / 100, wrong, scorer, seed }
  const scorers = [
    ...withEach(scorer, 'separation', SEPARATIONS),
    ...withEach(scorer, 'adversarial', FOOLED_SHARES),
  ]
  const kept = useAhead(AHEAD, setting, [
    ...scorers.map(other => ({ ...setting, scorer: other })),
    ...withEach(setting, 'p', RIGHT_SHARES),
    ...withEach(setting, 'wrong', WRONG),
    { ...setting, seed: nextSeed(seed) },
  ])

  return (
    <LabFrame
      id="test-time"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}`}
      predict={
        <Predict
          key={`${p}-${apart}-${fooled}`}
          label="Your prediction of how often the best by score is right"
          least={0}
          most={1}
          step={0.01}
          start={0.5}
          ends={['never', 'always']}
          format={inPercent}
          shown={shown}
          guess={guess}
          measured={kept?.isCurrent ? kept.result.find(point => point.samples === ASKED)?.best : undefined}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(setting)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="p"
            legend="Right, of 100 samples"
            all={RIGHT}
            value={p}
            change={other => change({ p: other })}
          />
          <Segments
            name="apart"
            legend="Verifier lifts right ones by"
            all={SEPARATIONS}
            value={apart}
            change={other => change({ apart: other })}
          />
          <Segments
            name="fooled"
            legend="Fooled by, of 1000 wrong"
            all={FOOLED}
            value={fooled}
            change={other => change({ fooled: other })}
          />
          <Segments
            name="wrong"
            legend="Different wrong answers"
            all={WRONG}
            value={wrong}
            change={other => change({ wrong: other })}
          />
        </>
      }
      picture={
        <figure>
          {kept && <Curves points={kept.result} guess={guess} />}
          <figcaption className="small quiet">
            How often the answer is right, over the number of samples N.{' '}
            <span data-part="any-right">Thin: at least one of N is right.</span>{' '}
            <span data-part="best-of-n">Thick: the one that the verifier scores best.</span>{' '}
            <span data-part="vote">Dotted: the most common answer.</span> The dot is the number asked for.
          </figcaption>
        </figure>
      }
      table={
        <>
          {kept && <ChoiceTable points={kept.result} />}
          <p className="small quiet">{TABLE_NOTE}</p>
        </>
      }
      look={kept ? whatToLookFor(kept.result, kept.setting) : []}
      limits={LIMITS}
      code={CODE}
      file="src/labs/test-time/curves.ts, verifier.ts"
      parts={PARTS}
    />
  )
}
