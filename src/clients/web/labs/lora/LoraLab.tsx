import { rankCost, LORA_MODELS } from '#labs/lora'
import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, stepped, SEEDS } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { aheadOf, useAhead, withEach } from '../use-ahead.ts'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { shareText } from './figures.ts'
import { ADAPTED, ADAPTER_RANKS, CHANGE_RANKS, KNOBS, TARGET_NAMES, TARGETS } from './knobs.ts'
import type { leftOutAt } from './left-out.ts'
import { ASKS, LORA_LIMITS, RANK_NOTE, setUpOf, whatRanksShow } from './lora-text.ts'
import { MemoryBars } from './MemoryBars.tsx'
import { RankChart } from './RankChart.tsx'
import { RankTable } from './RankTable.tsx'
import './lora.css'

const MODEL = LORA_MODELS['llama-3-8b']
const open = () => new Worker(new URL('./lora.worker.ts', import.meta.url), { type: 'module' })
const AHEAD = aheadOf<typeof leftOutAt>(open)

/** The lab on LoRA: the capacity of an adapter by its rank, and its cost in parameters and memory. */
export function LoraLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['r', 'change'])
  const { r, change: changeRank, on, seed } = values
  const setting = { changeRank, rank: r, seed }
  const kept = useAhead(AHEAD, setting, [
    ...withEach(setting, 'rank', ADAPTER_RANKS),
    ...withEach(setting, 'changeRank', CHANGE_RANKS),
    { ...setting, seed: nextSeed(seed) },
  ])
  const cost = rankCost(MODEL, TARGETS[on], r)
  const keys = useLabKeys('rank', by => change({ r: stepped(ADAPTER_RANKS, r, by) }), [
    'n',
    'new seed',
    () => change({ seed: nextSeed(seed) }),
  ])

  return (
    <LabFrame
      id="lora"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}, rank ${r}`}
      predict={
        <Predict
          key={`${r}-${changeRank}`}
          label="Your prediction of the share left out"
          least={0}
          most={1}
          step={0.01}
          start={0.5}
          ends={['nothing', 'all of it']}
          format={shareText}
          shown={shown}
          guess={guess}
          measured={kept?.isCurrent ? kept.result.best[r] : undefined}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUpOf(r, changeRank)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="r"
            legend={<Inline text="Rank $r$ of the adapter" />}
            all={ADAPTER_RANKS}
            value={r}
            change={rank => change({ r: rank })}
          />
          <Segments
            name="change"
            legend="Rank of the change"
            all={CHANGE_RANKS}
            value={changeRank}
            change={rank => change({ change: rank })}
          />
          <Segments
            name="on"
            legend="Adapted matrices"
            all={ADAPTED}
            value={on}
            label={each => TARGET_NAMES[each]}
            change={other => change({ on: other })}
          />
          <AmountField label="Seed" value={seed} {...SEEDS} change={other => change({ seed: other })} />
        </>
      }
      picture={
        <div className="lora-pictures">
          <figure>
            <figcaption>
              <b>Left out</b> <span className="quiet">of the change, small matrix</span>
            </figcaption>
            {kept && (
              <RankChart
                {...kept.result}
                rank={kept.setting.rank}
                changeRank={kept.setting.changeRank}
                guess={guess}
              />
            )}
            <p className="small quiet">
              <span data-part="best-adapter">Sticks are the best adapter of each rank;</span>{' '}
              <span data-part="trained-adapter">the ring is training.</span>
            </p>
          </figure>
          <figure>
            <figcaption>
              <b>Memory of training</b>{' '}
              <span className="quiet">
                {MODEL.name}, rank {r}
              </span>
            </figcaption>
            <MemoryBars cost={cost} />
            <p className="small quiet">
              <span data-part="frozen-base">Grey is the frozen base;</span>{' '}
              <span data-part="adapter-memory full-tuning">
                the rest is what is trained, with its optimiser.
              </span>
            </p>
          </figure>
        </div>
      }
      table={
        <>
          <RankTable
            costs={ADAPTER_RANKS.map(rank => rankCost(MODEL, TARGETS[on], rank))}
            best={kept?.result.best ?? []}
            here={r}
          />
          <p className="small quiet">
            <Inline text={RANK_NOTE} />
          </p>
        </>
      }
      look={
        kept
          ? whatRanksShow({
              changeRank: kept.setting.changeRank,
              ...kept.result,
              cost: rankCost(MODEL, TARGETS[on], kept.setting.rank),
            })
          : []
      }
      limits={LORA_LIMITS}
      code={CODE}
      file="src/labs/lora"
      parts={PARTS}
    />
  )
}
