import { CARDS } from '#labs/kv-memory'
import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CacheChart } from './CacheChart.tsx'
import { CacheTable } from './CacheTable.tsx'
import { LayerTable } from './LayerTable.tsx'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { powerText } from './figures.ts'
import { GPU_COUNTS, KNOBS, MEMORIES, modelNamed, NAMED, SEQUENCES, SHORT_NAMES } from './knobs.ts'
import { ASKS, LAYER_NOTE, LIMITS, setUp, TABLE_NOTE, whatToLookFor } from './kv-text.ts'
import { measuredPower } from './measured.ts'
import './kv-memory.css'

export { KvMemoryFigure } from './KvMemoryFigure.tsx'

/** How long sequences may grow beside the weights, for each way of keeping keys and values. */
export function KvMemoryLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['model', 'memory', 'cards', 'n'])
  const { model: chosen, memory, cards, n } = values
  const model = modelNamed(chosen)
  const card = Object.values(CARDS).find(each => each.memoryGB === memory) ?? CARDS.h100
  const serving = { card, cards, sequences: n }
  const keys = useLabKeys('GPUs', by => change({ cards: stepped(GPU_COUNTS, cards, by) }))

  return (
    <LabFrame
      id="kv-memory"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${model.name}, ${cards} × ${memory} GB`}
      predict={
        <Predict
          key={`${chosen}-${memory}-${cards}-${n}`}
          label="Your prediction of the longest sequence"
          least={3}
          most={6.5}
          step={0.05}
          start={4.75}
          ends={['two pages', 'a shelf of books']}
          format={powerText}
          shown={shown}
          guess={guess}
          measured={measuredPower(model, serving)}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(model, serving)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="model"
            legend="Model"
            all={NAMED}
            value={chosen}
            label={each => SHORT_NAMES[each]}
            change={other => change({ model: other })}
          />
          <Segments
            name="memory"
            legend="Memory of a GPU, GB"
            all={MEMORIES}
            value={memory}
            change={other => change({ memory: other })}
          />
          <Segments
            name="cards"
            legend="GPUs"
            all={GPU_COUNTS}
            value={cards}
            change={other => change({ cards: other })}
          />
          <AmountField label="Sequences" value={n} {...SEQUENCES} change={many => change({ n: many })} />
        </>
      }
      picture={
        <figure className="cache-figure">
          <figcaption>
            <b data-part="cache per-token share">Cache on each GPU</b>{' '}
            <span className="quiet">over the length of {n === 1 ? 'the sequence' : `${n} sequences`}</span>
          </figcaption>
          <CacheChart model={model} serving={serving} guess={guess} />
          <p className="small quiet">
            The heavy line is how {model.name} was built. A dot is where a cache has filled the free memory.
            Both axes go up by powers of ten.
          </p>
        </figure>
      }
      table={
        <>
          <CacheTable model={model} serving={serving} />
          <p className="small quiet">
            <Inline text={TABLE_NOTE} />
          </p>
          <LayerTable model={model} serving={serving} />
          <p className="small quiet">{LAYER_NOTE}</p>
        </>
      }
      look={whatToLookFor(model, serving)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/kv-memory/fit.ts"
      parts={PARTS}
    />
  )
}
