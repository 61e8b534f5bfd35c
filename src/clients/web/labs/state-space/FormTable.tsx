import type { Form } from '#labs/state-space'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { gapText, grouped } from './state-space-text.ts'

/** The part that each form computes with. */
const PART_OF = {
  loop: 'read',
  convolution: 'kernel',
  Fourier: 'kernel',
  scan: 'combine',
} as const satisfies Record<Form['name'], string>

const SELECTIVE_HEAD = <span data-part="select">selective: off</span>

/** The forms of the layer: the cost of each, and its distance from the loop. */
export function FormTable({ forms }: { readonly forms: readonly Form[] }) {
  return (
    <LabTable
      caption="One layer in each form"
      head={<LabHeads names={['form', 'rounds', 'work', 'fixed: off', SELECTIVE_HEAD]} />}
    >
      {forms.map(({ name, rounds, work, fixed, selective }) => {
        const part = PART_OF[name]
        return (
          <LabRow
            key={name}
            name={<span data-part={part}>{name}</span>}
            here={name === 'scan'}
            cells={[
              ...[grouped(rounds), grouped(work), gapText(fixed)].map((text, i) => (
                <span key={i} data-part={part}>
                  {text}
                </span>
              )),
              <span key="selective" data-part={`${part} select`}>
                {gapText(selective)}
              </span>,
            ]}
          />
        )
      })}
    </LabTable>
  )
}
