import { cutFirst, drawFrom, keptTokens, sureModel, unsureModel } from '#labs/decoding'
import type { SamplingRule } from '#labs/decoding'
import { Inline } from '../../components/Markdown.tsx'
import { LabRow, LabTable, NumberHeads } from '../LabTable.tsx'
import { ofPart } from '../of-part.tsx'
import { cutWithAmount, shareText } from './decoding-text.ts'
import { CUTS } from './knobs.ts'
import { partOf } from './parts.ts'

/** How many tokens each rule keeps at this temperature, in either order, and what it gives the favourite. */
export function RuleTable({ rule }: { readonly rule: SamplingRule }) {
  return (
    <LabTable
      caption="The rules beside each other, at this temperature"
      head={
        <>
          <tr>
            <th scope="col" rowSpan={2}>
              rule
            </th>
            <th scope="colgroup" colSpan={2} className="over">
              tokens kept
            </th>
            <th scope="colgroup" colSpan={2} className="over">
              with the cut first
            </th>
            <th scope="col" rowSpan={2} className="r">
              {unsureModel.tokens[0]}
            </th>
          </tr>
          <tr>
            <NumberHeads names={['sure', 'unsure', 'sure', 'unsure']} />
          </tr>
        </>
      }
    >
      {CUTS.map(cut => {
        const each = { ...rule, cut }
        const { drawn } = drawFrom(unsureModel, each)
        const kept = [
          drawFrom(sureModel, each).drawn,
          drawn,
          cutFirst(sureModel, each),
          cutFirst(unsureModel, each),
        ]
        return (
          <LabRow
            key={cut}
            name={ofPart(partOf(cut), <Inline text={cutWithAmount(each)} />)}
            here={cut === rule.cut}
            cells={[...kept.map(keptTokens), shareText(drawn[0] ?? NaN)].map(cell =>
              ofPart(partOf(cut), cell),
            )}
          />
        )
      })}
    </LabTable>
  )
}
