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
            name={marked(each, NAMES[each])}
            here={each === design}
            cells={[
              marked(each, whole(sequenceTokens(each, side))),
              marked(each, mebibytes(imageCache(each, side))),
              marked(each, millions(pairsOf(each, side, TEXT))),
              marked(each, parametersText(newParameters(each))),
            ]}
          />
        ))}
      </LabTable>
      <LabTable
        caption="By the size of the picture"
        head={
          <LabHeads
            names={[
              'pixels a side',
              marked('patches', 'patches, whole'),
              marked('tiles', 'tiles'),
              marked('projector', 'patches, tiled'),
              marked('merged', 'merged 2 × 2'),
            ]}
          />
        }
      >
        {SIDES.map(each => (
          <LabRow
            key={each}
            name={each}
            here={each === side}
            cells={[
              marked('patches', whole(patchesWhole(each))),
              marked('tiles', tilesOf(each)),
              marked('projector', whole(featuresOf(each))),
              marked('merged', whole(sequenceTokens('merged', each))),
            ]}
          />
        ))}
      </LabTable>
    </>
  )
}

function marked(part: string, text: string | number) {
  return <span data-part={part}>{text}</span>
}
