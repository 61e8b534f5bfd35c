import { cosines, normsOf, overlaps } from '#labs/superposition'
import type { Autoencoder, AutoencoderFigures, ToyModel } from '#labs/superposition'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { decimals } from './superposition-text.ts'

interface FeatureTableProps {
  readonly model: ToyModel
  readonly sae: Autoencoder | undefined
  readonly figures: AutoencoderFigures | undefined
}

/**
 * Each feature that is kept: how long its direction is, what overlaps it, who found it; and the autoencoder as a
 * whole, once it is there.
 */
export function FeatureTable({ model, sae, figures }: FeatureTableProps) {
  const all = sae && cosines(model, sae)
  const overlap = overlaps(model)
  return (
    <>
      <LabTable
        caption="The features that are kept"
        head={
          <LabHeads
            names={[
              marked('features', 'feature'),
              marked('length', 'length'),
              marked('overlap', 'largest overlap'),
              marked('overlap', 'smallest overlap'),
              marked('nearest', 'nearest direction'),
            ]}
          />
        }
      >
        {normsOf(model).map((norm, i) => {
          if (norm <= 0.5) return null
          const others = (overlap[i] ?? []).filter((_, j) => j !== i)
          return (
            <LabRow
              key={i}
              name={marked('features', String(i + 1))}
              cells={[
                marked('length', decimals(norm)),
                marked('overlap', decimals(Math.max(...others))),
                marked('overlap', decimals(Math.min(...others))),
                marked('nearest', all ? decimals(Math.max(...(all[i] ?? []))) : '–'),
              ]}
            />
          )
        })}
      </LabTable>
      {figures && (
        <LabTable
          caption={`The autoencoder, of ${sae?.latents} latents`}
          head={<LabHeads names={['active', 'dead', 'explained', 'nearest', 'strength', 'loss recovered']} />}
        >
          <LabRow
            name={decimals(figures.active)}
            cells={[
              figures.dead,
              ...[figures.explained, figures.recovered, figures.strength, figures.lossRecovered].map(
                decimals,
              ),
            ]}
          />
        </LabTable>
      )}
    </>
  )
}

function marked(part: string, text: string) {
  return <span data-part={part}>{text}</span>
}
