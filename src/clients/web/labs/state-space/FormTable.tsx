import type { Form } from '#labs/state-space'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { gapText, grouped } from './state-space-text.ts'

/** Each form of the layer: what it takes, and how far it is from the loop. */
export function FormTable({ forms }: { readonly forms: readonly Form[] }) {
  return (
    <LabTable
      caption="One layer in each form"
      head={<LabHeads names={['form', 'rounds', 'work', 'fixed: off', 'selective: off']} />}
    >
      {forms.map(({ name, rounds, work, fixed, selective }) => (
        <LabRow
          key={name}
          name={name}
          here={name === 'scan'}
          cells={[grouped(rounds), grouped(work), gapText(fixed), gapText(selective)]}
        />
      ))}
    </LabTable>
  )
}
