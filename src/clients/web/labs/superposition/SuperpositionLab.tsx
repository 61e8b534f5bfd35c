import { normsOf } from '#labs/superposition'
import { Inline } from '../../components/Markdown.tsx'
import { stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { TrainingRun } from '../TrainingRun.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { Directions } from './Directions.tsx'
import { FeatureTable } from './FeatureTable.tsx'
import { DENSITIES, gradeName, GRADES, PENALTY_KINDS, KNOBS, SIZES, sizesOf, sparsityOf } from './knobs.ts'
import { Lengths } from './Lengths.tsx'
import { ASKS, LIMITS, setUp, TABLE_NOTE, whatToLookFor, whole } from './superposition-text.ts'
import { useSuperposition } from './use-superposition.ts'
import './superposition.css'

/**
 * Superposition: a model that keeps more features than dimensions, and the autoencoder that looks for
 * them.
 */
export function SuperpositionLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['size', 'density'])
  const { size, density, kind, grade } = values
  const sizes = sizesOf(size)
  const sparsity = sparsityOf(kind, grade)
  const keys = useLabKeys('how often', by => change({ density: stepped(DENSITIES, density, by) }), [
    'k',
    'TopK or L1',
    () => change({ kind: kind === 'l1' ? 'topk' : 'l1' }),
  ])
  const settings = { ...sizes, density: density / 100, seed: 1 }
  const { model, autoencoder, kept, figures } = useSuperposition(settings, sparsity, shown)
  const toy = model.progress?.model
  const sae = autoencoder.progress?.sae

  return (
    <LabFrame
      id="superposition"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${sizes.n} features in ${sizes.m} dimensions, there ${density} times in 100`}
      predict={
        <Predict
          key={`${size}-${density}`}
          label="Your prediction of how many features are kept"
          least={0}
          most={sizes.n}
          step={1}
          start={1}
          ends={['none', 'all']}
          format={whole}
          shown={shown}
          guess={guess}
          measured={kept}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(sizes, density)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="size"
            legend="Features, dimensions"
            all={SIZES}
            value={size}
            label={each => each.replace('-', ' in ')}
            change={other => change({ size: other })}
          />
          <Segments
            name="density"
            legend="Each is there, in %"
            all={DENSITIES}
            value={density}
            change={other => change({ density: other })}
          />
          <Segments
            name="kind"
            legend="Autoencoder"
            all={PENALTY_KINDS}
            value={kind}
            label={each => (each === 'l1' ? 'L1' : 'TopK')}
            change={other => change({ kind: other })}
          />
          <Segments
            name="grade"
            legend={kind === 'l1' ? 'Penalty' : 'Latents active'}
            all={GRADES}
            value={grade}
            label={each => gradeName(kind, each)}
            change={other => change({ grade: other })}
          />
        </>
      }
      picture={
        <>
          <TrainingRun training={model} unit="of the model" />
          {toy && (
            <>
              {kept !== undefined && (
                <Lengths norms={normsOf(toy)} dimensions={sizes.m} kept={kept} guess={guess} />
              )}
              <Directions model={toy} sae={sae} />
              <p className="small quiet">
                {sizes.m === 2
                  ? 'Arrows: the features, numbered by importance. Grey rays: directions ' +
                    'of the dictionary, broad where one is the nearest to a feature.'
                  : 'The larger a square, the further from zero; hollow ones are ' +
                    'negative. Latents stand in the ' +
                    'order of the features that they match.'}
              </p>
              {kept !== undefined && <TrainingRun training={autoencoder} unit="of the autoencoder" />}
            </>
          )}
        </>
      }
      table={
        toy && (
          <>
            <FeatureTable model={toy} sae={sae} figures={figures} />
            <p className="small quiet">{TABLE_NOTE}</p>
          </>
        )
      }
      look={whatToLookFor({ sizes, density, sparsity }, kept, figures)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/superposition/model.ts, autoencoder.ts and measures.ts"
      parts={PARTS}
    />
  )
}
