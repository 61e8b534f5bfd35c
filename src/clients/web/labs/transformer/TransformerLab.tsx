import { settledAt } from '#labs/transformer'
import type { GptStudy, StudySettings } from '#labs/transformer'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { LabText } from '../LabText.tsx'
import { RunState } from '../TrainingRun.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { useTraining } from '../use-training.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { Heads } from './Heads.tsx'
import { InductionRow } from './InductionRow.tsx'
import { KNOBS, LONGEST } from './knobs.ts'
import { StreamLadder } from './StreamLadder.tsx'
import { RivalTable } from './RivalTable.tsx'
import { TokenRow } from './TokenRow.tsx'
import { ASKS, LIMITS, setUp, stateName, whatToLookFor, wordOf } from './transformer-text.ts'
import './transformer.css'

const open = () => new Worker(new URL('./transformer.worker.ts', import.meta.url), { type: 'module' })

/** No setting and no reading changes them, so they are computed once. */
const TABLES = (
  <>
    <InductionRow />
    <p className="small quiet">
      Two layers: the first notes which letter stood before, and the second looks for places where that was
      the letter read now. –: no letter above one half. The weights are the same throughout.
    </p>
    <RivalTable />
  </>
)

/** A small GPT that was really trained: its stream, its heads, and what it would say on the way up. */
export function TransformerLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['text', 'token'])
  const { text, layer, head } = values
  const reading = useTraining<StudySettings, GptStudy>('transformer', open, { text }, shown)
  const { positions = [], ablated = [] } = reading.progress ?? {}
  const here = Math.min(values.token, positions.length || 48) - 1
  const position = positions[here]
  const settled = position && settledAt(position.lens)
  const move = (by: number) => change({ token: Math.max(1, Math.min(positions.length, here + 1 + by)) })
  const keys = useLabKeys('token', move)
  return (
    <LabFrame
      id="transformer"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={position ? `At token ${here + 1} of ${positions.length}` : 'Not read yet'}
      predict={
        <Predict
          key={text}
          label="Your prediction of the state"
          least={0}
          most={8}
          step={1}
          start={4}
          ends={['at once', 'at the top']}
          format={stateName}
          shown={shown}
          guess={guess}
          measured={reading.state === 'running' && ablated.length === 0 ? undefined : settled}
          say={say}
          again={predictAgain}
        >
          <p>{setUp(text)}</p>
        </Predict>
      }
      controls={
        <LabText
          label="Text to read, up to 160 characters"
          value={text}
          longest={LONGEST}
          rows={2}
          change={own => change({ text: own, token: 48 })}
        />
      }
      picture={
        <>
          <RunState training={reading} doing="Reading" done="Read on this page" />
          {position && settled !== undefined && (
            <>
              <TokenRow
                tokens={positions.map(({ token }) => token)}
                here={here}
                look={position.weights[layer - 1]?.[head - 1] ?? []}
                choose={place => change({ token: place + 1 })}
              />
              <p className="small quiet">
                <span data-part="look">
                  Bars: where head {layer}.{head} looks from {wordOf(position.token)}.
                </span>
              </p>
              <StreamLadder position={position} settled={settled} guess={guess} />
              <p className="small quiet">
                Bold rows: the model’s own choice is the likeliest. The shares and the bias of the last norm
                sum to its logit.
              </p>
              <h3 className="label heads-label">
                The sixteen heads: where each looks, and the loss without it
              </h3>
              <Heads
                position={position}
                ablated={ablated}
                chosen={{ layer: layer - 1, head: head - 1 }}
                choose={(l, h) => change({ layer: l + 1, head: h + 1 })}
              />
            </>
          )}
        </>
      }
      table={TABLES}
      look={position && settled !== undefined ? whatToLookFor(position, settled, ablated) : []}
      limits={LIMITS}
      code={CODE}
      file="src/labs/gpt.ts"
      parts={PARTS}
    />
  )
}
