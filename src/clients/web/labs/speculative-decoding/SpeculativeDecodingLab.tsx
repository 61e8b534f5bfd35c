import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, SEEDS } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { aheadOf, useAhead, withEach } from '../use-ahead.ts'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { DraftTables } from './DraftTables.tsx'
import { ALPHAS, COSTS, KNOBS, LENGTHS } from './knobs.ts'
import type { playedLengths } from './lengths.ts'
import { ShareBars, ShareKey } from './ShareBars.tsx'
import { ASKS, LIMITS, setUp, whatToLookFor } from './spec-text.ts'
import { SpeedChart } from './SpeedChart.tsx'
import './speculative-decoding.css'

export { SpeculativeDecodingFigure } from './SpeculativeDecodingFigure.tsx'

const ROUNDS = 2000
const COST_SHARES = COSTS.map(step => step / 100)
const open = () =>
  new Worker(new URL('./speculative-decoding.worker.ts', import.meta.url), { type: 'module' })
const AHEAD = aheadOf<typeof playedLengths>(open)

/** Speculative decoding: how fast it is over the draft length, and why what is written stays the target's. */
export function SpeculativeDecodingLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['alpha', 'cost', 'drafts'])
  const { alpha, drafts, seed } = values
  const cost = values.cost / 100
  const setting = { alpha, cost, drafts }
  const keys = useLabKeys(
    'draft length',
    by => change({ drafts: Math.max(LENGTHS.least, Math.min(LENGTHS.most, drafts + by)) }),
    ['n', 'new seed', () => change({ seed: nextSeed(seed) })],
  )
  const played = { alpha, cost, rounds: ROUNDS, seed }
  const kept = useAhead(AHEAD, played, [
    ...withEach(played, 'alpha', ALPHAS),
    ...withEach(played, 'cost', COST_SHARES),
    { ...played, seed: nextSeed(seed) },
  ])
  const rows = (kept?.result ?? []).map(({ row }) => row)
  const shares = kept?.result[drafts]?.shares ?? []
  const here = rows[drafts]
  const best =
    here && rows.reduce((most, row) => (row.faster.expected > most.faster.expected ? row : most), here)

  return (
    <LabFrame
      id="speculative-decoding"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}, ${ROUNDS.toLocaleString('en-GB')} rounds`}
      predict={
        <Predict
          key={`${alpha}-${cost}-${drafts}`}
          label="Your prediction of how many times faster it is"
          least={0.2}
          most={8}
          step={0.1}
          start={4}
          ends={['five times slower', 'eight times faster']}
          format={value => value.toFixed(2)}
          shown={shown}
          guess={guess}
          measured={kept?.isCurrent ? here?.faster.simulated : undefined}
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
            name="alpha"
            legend={<Inline text="Drafts kept, $\alpha$" />}
            all={ALPHAS}
            value={alpha}
            change={kept => change({ alpha: kept })}
          />
          <Segments
            name="cost"
            legend={<Inline text="Drafter’s step, $c$, in % of a pass" />}
            all={COSTS}
            value={values.cost}
            change={step => change({ cost: step })}
          />
          <AmountField
            label="Tokens drafted"
            value={drafts}
            {...LENGTHS}
            change={many => change({ drafts: many })}
          />
          <AmountField label="Seed" value={seed} {...SEEDS} change={other => change({ seed: other })} />
        </>
      }
      picture={
        <div className="draft-pictures">
          <figure>
            <figcaption>
              <b>How fast</b> <span className="quiet">lines: formula; dots: rounds played</span>
            </figcaption>
            {here && best && <SpeedChart rows={rows} here={here} best={best.gamma} guess={guess} />}
          </figure>
          <figure>
            <figcaption>
              <b>What is written</b> <span className="quiet">share of each of six tokens</span>
            </figcaption>
            {here && <ShareBars shares={shares} />}
            <ShareKey />
          </figure>
        </div>
      }
      table={<DraftTables rows={rows} here={drafts} shares={shares} />}
      look={kept && here ? whatToLookFor({ ...kept.setting, drafts }, here, shares) : []}
      limits={LIMITS}
      code={CODE}
      file="src/labs/speculative-decoding/speculate.ts"
      parts={PARTS}
    />
  )
}
