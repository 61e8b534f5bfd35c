import { USUAL } from '#labs/seq2seq'
import type { SeqProgress, SeqSettings } from '#labs/seq2seq'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { TrainingRun } from '../TrainingRun.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { useTraining } from '../use-training.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { KNOBS, OWN_SHARES, SCORES, TASKS } from './knobs.ts'
import { LengthChart } from './LengthChart.tsx'
import { PlaceChart } from './PlaceChart.tsx'
import { ASKS, LIMITS, SCORE_FORMULAS, setUp, whatToLookFor, wholeAt } from './seq2seq-text.ts'
import { StringTables } from './StringTables.tsx'
import { WeightGrid } from './WeightGrid.tsx'
import './seq2seq.css'

const openWorker = () => new Worker(new URL('./seq2seq.worker.ts', import.meta.url), { type: 'module' })

/** Strings through one vector, and with attention: both trained on the page. */
export function Seq2seqLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['task', 'own', 'seed'])
  const { task, score, own, seed } = values
  const keys = useLabKeys(
    'score',
    by => change({ score: stepped(SCORES, score, by) }),
    ['t', 'other task', () => change({ task: task === 'copy' ? 'reverse' : 'copy' })],
    ['n', 'new seed', () => change({ seed: nextSeed(seed) })],
  )
  const settings: SeqSettings = { task, score, ownShare: own / 100, seed }
  const training = useTraining<SeqSettings, SeqProgress>('seq2seq', openWorker, settings, shown)
  const { progress, state } = training

  return (
    <LabFrame
      id="seq2seq"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}`}
      predict={
        <Predict
          key={`${task}-${own}-${seed}`}
          label="Your prediction of the strings that are right without attention, of 100"
          least={0}
          most={100}
          step={1}
          start={50}
          ends={['none', 'all']}
          format={count => `${count} of 100`}
          shown={shown}
          guess={guess}
          measured={
            state === 'done' && progress
              ? Math.round(100 * wholeAt(progress.without, USUAL.longest))
              : undefined
          }
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(task)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="task"
            legend="Task"
            all={TASKS}
            value={task}
            change={other => change({ task: other })}
          />
          <Segments
            name="score"
            legend="Attention"
            all={SCORES}
            value={score}
            label={each => (each === 'additive' ? 'Bahdanau, additive' : 'Luong, dot')}
            change={other => change({ score: other })}
          />
          <Segments
            name="own"
            legend="Fed in training"
            all={OWN_SHARES}
            value={own}
            label={each => (each === 0 ? 'true letters' : 'half its own, by the end')}
            change={other => change({ own: other })}
          />
        </>
      }
      picture={
        <>
          <TrainingRun training={training} unit="nats a letter, with attention" />
          {progress && <Pictures progress={progress} score={score} guess={guess} />}
        </>
      }
      table={progress && <StringTables progress={progress} />}
      look={whatToLookFor(progress, task)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/seq2seq/attend.ts, measure.ts"
      parts={PARTS}
    />
  )
}

interface PicturesProps {
  readonly progress: SeqProgress
  readonly score: SeqSettings['score']
  readonly guess: number | undefined
}

function Pictures({ progress, score, guess }: PicturesProps) {
  return (
    <>
      <figure className="seq-figure">
        <figcaption>
          <b>Strings without a mistake</b> <span className="quiet">of 100, by length</span>
        </figcaption>
        <LengthChart progress={progress} guess={guess} />
      </figure>
      <div className="seq-pair">
        <figure>
          <figcaption>
            <b>Where each letter looks</b> <span className="quiet">one string, with attention</span>
            <span className="score small quiet" data-part="score">
              <Inline text={SCORE_FORMULAS[score]} />
            </span>
          </figcaption>
          <WeightGrid progress={progress} />
        </figure>
        <figure>
          <figcaption>
            <b>Wrong letters by place</b> <span className="quiet">of 100, without attention</span>
          </figcaption>
          <PlaceChart progress={progress} />
        </figure>
      </div>
    </>
  )
}
