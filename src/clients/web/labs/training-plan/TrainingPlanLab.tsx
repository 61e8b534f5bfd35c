import { stateMemory, STAGES } from '#labs/training-plan'
import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { billionsText, dollarsText, durationText, memoryText } from './figures.ts'
import { CARD_COUNTS, MODEL_SIZES, PLAN_KNOBS, STAGE_NUMBERS, TOKEN_COUNTS } from './knobs.ts'
import { planRow, planRows } from './plan.ts'
import { PLAN_ASKS, PLAN_LIMITS, PLAN_NOTE, setUpOfPlan, whatThePlanShows } from './plan-text.ts'
import { DaysTable, StageTable } from './PlanTables.tsx'
import { StageChart } from './StageChart.tsx'
import './training-plan.css'

/** A training run: what ZeRO leaves on each GPU, and how long and how dear the run is. */
export function TrainingPlanLab() {
  const about = ['stage', 'params', 'cards'] as const
  const { values, shown, guess, change, say, predictAgain } = useLab(PLAN_KNOBS, about)
  const { params, cards, tokens } = values
  const setting = { params, cards, tokens }
  const stage = STAGES.find(each => each === values.stage) ?? 0
  const keys = useLabKeys('stage', by => change({ stage: stepped(STAGE_NUMBERS, stage, by) }))
  const memory = (of: typeof stage) => stateMemory(params * 1e9, of, cards)
  const stages = STAGES.map(memory)
  const row = planRow(setting)

  return (
    <LabFrame
      id="training-plan"
      asks={PLAN_ASKS}
      shown={shown}
      keys={keys}
      state={`${billionsText(params)} parameters, ${billionsText(tokens)} tokens`}
      predict={
        <Predict
          key={`${stage}-${params}-${cards}`}
          label="Your prediction of the memory on each GPU"
          least={0}
          most={20 * params}
          step={params / 4}
          start={10 * params}
          ends={['none', '20 bytes a parameter']}
          format={gigabytes => memoryText(gigabytes * 1e9)}
          shown={shown}
          guess={guess}
          measured={memory(stage).total / 1e9}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUpOfPlan(setting, stage)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="stage"
            legend="ZeRO stage"
            all={STAGE_NUMBERS}
            value={stage}
            change={each => change({ stage: each })}
          />
          <AmountField label="GPUs" value={cards} {...CARD_COUNTS} change={many => change({ cards: many })} />
          <AmountField
            label="Billion parameters"
            value={params}
            {...MODEL_SIZES}
            change={many => change({ params: many })}
          />
          <AmountField
            label="Billion tokens"
            value={tokens}
            {...TOKEN_COUNTS}
            change={many => change({ tokens: many })}
          />
        </>
      }
      picture={
        <>
          <StageChart stages={stages} here={stage} guess={guess} />
          <p className="plan-said">
            <b>{durationText(row.days)}</b> and <b>{dollarsText(row.dollars)}</b>{' '}
            <span className="quiet">
              for {billionsText(tokens)} tokens on {cards.toLocaleString('en-GB')} H100
              {cards === 1 ? '' : 's'}.
            </span>
          </p>
        </>
      }
      table={
        <>
          <StageTable stages={stages} here={stage} />
          <p className="small quiet" data-part="sent">
            Sent: numbers that each GPU sends for each parameter and step, where there are many GPUs.
          </p>
          <DaysTable rows={planRows(setting)} here={cards} />
          <p className="small quiet">
            <Inline text={PLAN_NOTE} />
          </p>
        </>
      }
      look={whatThePlanShows(setting, [memory(0), memory(stage)], row)}
      limits={PLAN_LIMITS}
      code={CODE}
      file="src/labs/training-plan/zero.ts"
      parts={PARTS}
    />
  )
}
