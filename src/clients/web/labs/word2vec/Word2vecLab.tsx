import { useMemo } from 'react'
import { ANALOGIES, METHODS, RELATION_NAMES, RELATIONS, rightShares, SHOWN_WORDS } from '#labs/word2vec'
import type { WordProgress, WordSettings } from '#labs/word2vec'
import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, SEEDS, stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { TrainingRun } from '../TrainingRun.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { useTraining } from '../use-training.ts'
import { Arrows } from './Arrows.tsx'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { AnswerLines } from './AnswerLines.tsx'
import { KNOBS, NEGATIVES, PLACES_SHOWN, WINDOWS } from './knobs.ts'
import { Lengths } from './Lengths.tsx'
import { NearBars } from './NearBars.tsx'
import {
  ASKS,
  LIMITS,
  percent,
  RELATION_LABELS,
  setUp,
  UNTIL_TRAINED,
  whatToLookFor,
} from './word2vec-text.ts'
import { NeighbourTable, WordTables } from './WordTables.tsx'
import './word2vec.css'

const openWorker = () => new Worker(new URL('./word2vec.worker.ts', import.meta.url), { type: 'module' })

/** Formulas are set once, not ten times a second. */
const NEGATIVES_LEGEND = <Inline text="Negatives $k$" />

/** Word vectors trained on this page: which analogies they answer, with and without the usual rule. */
export function Word2vecLab() {
  const about = ['relation', 'method', 'window', 'k'] as const
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, about)
  const { relation, method, window, k, word, seed } = values
  const { text } = RELATIONS[relation]
  const training = useTraining<WordSettings, WordProgress>(
    'word2vec',
    openWorker,
    { text, method, window, negatives: k, seed },
    shown,
  )
  const { progress, state } = training
  const here = progress?.standings.find(each => each.relation === relation)
  const neighbours = progress?.neighbours[word]
  const [a, b, c] = ANALOGIES[relation]
  const story = useMemo(
    () => (
      <p>
        <Inline text={setUp(relation)} />
      </p>
    ),
    [relation],
  )
  const keys = useLabKeys('pairs', by => change({ relation: stepped(RELATION_NAMES, relation, by) }), [
    'n',
    'new seed',
    () => change({ seed: nextSeed(seed) }),
  ])

  return (
    <LabFrame
      id="word2vec"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}`}
      predict={
        <Predict
          key={`${relation}-${method}-${window}-${k}`}
          label="Your prediction of the share of right answers"
          least={0}
          most={1}
          step={0.01}
          start={0.5}
          ends={['none right', 'all right']}
          format={percent}
          shown={shown}
          guess={guess}
          measured={here && state === 'done' ? rightShares(here.score)[0] : undefined}
          say={say}
          again={predictAgain}
        >
          {story}
        </Predict>
      }
      controls={
        <>
          <div className="w2v-wraps">
            <Segments
              name="relation"
              legend="Pairs"
              all={RELATION_NAMES}
              value={relation}
              label={name => RELATION_LABELS[name]}
              change={name => change({ relation: name })}
            />
          </div>
          <Segments
            name="method"
            legend="Method"
            all={METHODS}
            value={method}
            label={name => (name === 'cbow' ? 'CBOW' : 'skip-gram')}
            change={name => change({ method: name })}
          />
          <Segments
            name="window"
            legend="Window"
            all={WINDOWS}
            value={window}
            change={words => change({ window: words })}
          />
          <Segments
            name="k"
            legend={NEGATIVES_LEGEND}
            all={NEGATIVES}
            value={k}
            change={many => change({ k: many })}
          />
          <AmountField label="Seed" value={seed} {...SEEDS} change={other => change({ seed: other })} />
        </>
      }
      picture={
        <>
          <div data-part="loss">
            <TrainingRun training={training} unit="nats a prediction" />
          </div>
          {progress && here && (
            <div className="w2v-pictures">
              <figure>
                <figcaption>
                  <b>Right answers</b>{' '}
                  <span className="quiet">of {here.score.asked}, as training goes on</span>
                </figcaption>
                <AnswerLines progress={progress} relation={relation} guess={guess} />
              </figure>
              <figure data-part="target">
                <figcaption>
                  <b>
                    {b} − {a} + {c}
                  </b>{' '}
                  <span className="quiet">and what is nearest, by cosine</span>
                </figcaption>
                <NearBars {...here} />
              </figure>
              <figure data-part="offset">
                <figcaption>
                  <b>Offsets</b> <span className="quiet">from first to second word, along their mean</span>
                </figcaption>
                <Arrows placed={here.placed} />
              </figure>
              <figure>
                <figcaption>
                  <b>Length</b> <span className="quiet">of vectors, by how often their words occur</span>
                </figcaption>
                <Lengths {...progress.geometry} />
              </figure>
            </div>
          )}
          {neighbours && (
            <div className="w2v-neighbours">
              <div className="w2v-wraps">
                <Segments
                  name="word"
                  legend="Neighbours of"
                  all={PLACES_SHOWN}
                  value={word}
                  label={place => SHOWN_WORDS[text][place] ?? ''}
                  change={place => change({ word: place })}
                />
              </div>
              <NeighbourTable neighbours={neighbours} />
            </div>
          )}
        </>
      }
      table={progress && state !== 'running' && <WordTables progress={progress} relation={relation} />}
      look={progress && here && state === 'done' ? whatToLookFor(progress, here, k) : [UNTIL_TRAINED]}
      limits={LIMITS}
      code={CODE}
      file="src/labs/word2vec/step.ts, analogies.ts"
      parts={PARTS}
    />
  )
}
