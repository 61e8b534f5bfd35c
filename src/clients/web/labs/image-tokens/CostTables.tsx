import {
  DESIGNS,
  featuresOf,
  imageCache,
  newParameters,
  pairsOf,
  patchesWhole,
  sequenceTokens,
  tilesOf,
} from '#labs/image-tokens'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { mebibytes, millions, parametersText, whole } from './figures.ts'
import { NAMES, SIDES, TEXT } from './knobs.ts'
import type { Setting } from './image-text.ts'

/** One picture by design, and by its size. */
export function CostTables({ setting: { side, design } }: { readonly setting: Setting }) {
  return (
    <>
      <LabTable
        caption={`A picture of ${side} pixels a side`}
        head={<LabHeads names={['design', 'tokens', 'cache', 'pairs', 'new parameters']} />}
      >
        {DESIGNS.map(each => (
          <LabRow
            key={each}
            name={NAMES[each]}
            here={each === design}
            cells={[
              whole(sequenceTokens(each, side)),
              mebibytes(imageCache(each, side)),
              millions(pairsOf(each, side, TEXT)),
              parametersText(newParameters(each)),
            ]}
          />
        ))}
      </LabTable>
      <LabTable
        caption="By the size of the picture"
        head={
          <LabHeads names={['pixels a side', 'patches, whole', 'tiles', 'patches, tiled', 'merged 2 × 2']} />
        }
      >
        {SIDES.map(each => (
          <LabRow
            key={each}
            name={each}
            here={each === side}
            cells={[
              whole(patchesWhole(each)),
              tilesOf(each),
              whole(featuresOf(each)),
              whole(sequenceTokens('merged', each)),
            ]}
          />
        ))}
      </LabTable>
    </>
  )
}
