import { cutFirst, drawFrom, keptTokens, sureModel, unsureModel } from '#labs/decoding'
import type { SamplingRule } from '#labs/decoding'
import { Inline } from '../../components/Markdown.tsx'
import { cutWithAmount, shareText } from './decoding-text.ts'
import { CUTS } from './knobs.ts'

/** How many tokens each rule keeps at this temperature, in either order, and what it gives the favourite. */
export function RuleTable({ rule }: { readonly rule: SamplingRule }) {
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="The rules beside each other">
      <table className="lab-table">
        <caption className="label">The rules beside each other, at this temperature</caption>
        <thead>
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
            <SureHeads />
            <SureHeads />
          </tr>
        </thead>
        <tbody>
          {CUTS.map(cut => {
            const each = { ...rule, cut }
            const { drawn } = drawFrom(unsureModel, each)
            return (
              <tr key={cut} data-here={cut === rule.cut ? '' : undefined}>
                <th scope="row">
                  <Inline text={cutWithAmount(each)} />
                </th>
                <td className="r">{keptTokens(drawFrom(sureModel, each).drawn)}</td>
                <td className="r">{keptTokens(drawn)}</td>
                <td className="r">{keptTokens(cutFirst(sureModel, each))}</td>
                <td className="r">{keptTokens(cutFirst(unsureModel, each))}</td>
                <td className="r">{shareText(drawn[0] ?? NaN)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function SureHeads() {
  return (
    <>
      <th scope="col" className="r">
        sure
      </th>
      <th scope="col" className="r">
        unsure
      </th>
    </>
  )
}
