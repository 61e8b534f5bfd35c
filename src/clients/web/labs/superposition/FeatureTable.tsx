import { cosines, normsOf, overlaps } from '#labs/superposition'
import type { Autoencoder, AutoencoderFigures, ToyModel } from '#labs/superposition'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { decimals } from './superposition-text.ts'

export interface FeatureTableProps {
  readonly model: ToyModel
  readonly sae: Autoencoder | undefined
  readonly figures: AutoencoderFigures | undefined
}

/**
 * The autoencoder as a whole, and each feature that is kept: how long its direction is, what overlaps
 * it, who found it.
 */
export function FeatureTable({ model, sae, figures }: FeatureTableProps) {
  const all = sae && cosines(model, sae)
  const overlap = overlaps(model)
  return (
    <>
      {figures && (
        <LabTable
          caption="The autoencoder"
          head={
            <LabHeads
              names={[
                'latents',
                'active',
                'dead',
                'variance explained',
                'nearest',
                'strength',
                'loss recovered',
              ]}
            />
          }
        >
          <LabRow
            name={sae?.latents}
            cells={[
              decimals(figures.active),
              figures.dead,
              ...[figures.explained, figures.recovered, figures.strength, figures.lossRecovered].map(
                decimals,
              ),
            ]}
          />
        </LabTable>
      )}
      <LabTable
        caption="The features that are kept"
        head={
          <LabHeads
            names={['feature', 'length', 'largest overlap', 'smallest overlap', 'nearest direction']}
          />
        }
      >
        {normsOf(model).map((norm, i) => {
          if (norm <= 0.5) return null
          const others = (overlap[i] ?? []).filter((_, j) => j !== i)
          return (
            <LabRow
              key={i}
              name={i + 1}
              cells={[
                decimals(norm),
                decimals(Math.max(...others)),
                decimals(Math.min(...others)),
                all ? decimals(Math.max(...(all[i] ?? []))) : '–',
              ]}
            />
          )
        })}
      </LabTable>
    </>
  )
}
