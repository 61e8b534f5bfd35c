import { lineOf, NOVEL, SMOOTHINGS } from '#labs/n-grams'
import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, stepped, SEEDS } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { corpusAt, WORDS } from './answers.ts'
import { CODE } from './code.ts'
import { PART_OF, PARTS } from './parts.ts'
import { CHAPTERS, KNOBS, ORDERS } from './knobs.ts'
import { ASKS, LIMITS, percent, setUp, SMOOTHING_NAMES, whatToLookFor } from './n-gram-text.ts'
import { OrderTable } from './OrderTable.tsx'
import { PerplexityLines } from './PerplexityLines.tsx'
import { UnseenSticks } from './UnseenSticks.tsx'
import { useAnswers } from './use-answers.ts'
import './n-grams.css'

/** n-grams on a novel: what is unseen, what smoothing makes of it, and a sample. */
export function NGramsLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['n', 'chapters'])
  const { n, chapters, smoothing, seed } = values
  const keys = useLabKeys('order', by => change({ n: stepped(ORDERS, n, by) }), [
    'n',
    'new seed',
    () => change({ seed: nextSeed(seed) }),
  ])
  const corpus = corpusAt(chapters)
  const { results, sample } = useAnswers({ chapters, order: n, smoothing, seed })
  const here = results.find(result => result?.order === n)

  return (
    <LabFrame
      id="n-grams"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}, ${corpus.training.length.toLocaleString('en-GB')} words and marks`}
      predict={
        <Predict
          key={`${n}-${chapters}`}
          label="Your prediction of the unseen share"
          least={0}
          most={1}
          step={0.01}
          start={0.5}
          ends={['all seen before', 'all new']}
          format={percent}
          shown={shown}
          guess={guess}
          measured={here?.unseen}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(chapters, n, corpus)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="n"
            legend={<Inline text="Order $n$" />}
            all={ORDERS}
            value={n}
            change={order => change({ n: order })}
          />
          <Segments
            name="chapters"
            legend="Chapters learnt from"
            all={CHAPTERS}
            value={chapters}
            change={many => change({ chapters: many })}
          />
          <AmountField label="Seed" value={seed} {...SEEDS} change={other => change({ seed: other })} />
        </>
      }
      picture={
        <>
          <div className="ngram-pictures">
            <figure>
              <figcaption>
                <b>Unseen</b> <span className="quiet">in two new chapters, by order</span>
              </figcaption>
              <UnseenSticks results={results} here={n} guess={guess} />
            </figure>
            <figure>
              <figcaption>
                <b>Perplexity</b> <span className="quiet">on them, by order and smoothing</span>
              </figcaption>
              <PerplexityLines results={results} here={n} />
            </figure>
          </div>
          <section className="ngram-sample" aria-labelledby="sample">
            <h3 id="sample" className="label">
              A sample, {WORDS} words and marks
            </h3>
            <Segments
              name="smoothing"
              legend="Smoothing"
              all={SMOOTHINGS}
              value={smoothing}
              label={name => SMOOTHING_NAMES[name]}
              change={name => change({ smoothing: name })}
            />
            <blockquote className="note" data-part={PART_OF[smoothing]}>
              <span className="quiet">{lineOf(sample?.given ?? [])} </span>
              {lineOf(sample?.words ?? [])}
            </blockquote>
            <p className="small quiet">
              Learnt from {NOVEL.title}, by {NOVEL.author}. The grey words, if any, were given.
            </p>
          </section>
        </>
      }
      table={<OrderTable results={results} here={n} />}
      look={here && sample ? whatToLookFor(here, { words: WORDS, copied: sample.copied }) : []}
      limits={LIMITS}
      code={CODE}
      file="src/labs/ngram-models.ts"
      parts={PARTS}
    />
  )
}
