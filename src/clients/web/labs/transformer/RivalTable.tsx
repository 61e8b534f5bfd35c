import { GPT_ON_HELD_OUT, RIVALS } from '#labs/transformer'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'

/** The same two chapters, unseen by all: counts of n-grams beside the small GPT. */
export function RivalTable() {
  return (
    <LabTable
      caption="On two chapters that no model saw"
      head={<LabHeads names={['Model', 'Perplexity a token', 'Bits a byte']} />}
    >
      {RIVALS.map(({ order, nats, bits }) => (
        <LabRow
          key={order}
          name={`Kneser–Ney, ${order === 1 ? 'one token' : `${order} tokens`}`}
          cells={[Math.exp(nats).toFixed(1), bits.toFixed(3)]}
        />
      ))}
      <LabRow
        name="The small GPT"
        here
        cells={[Math.exp(GPT_ON_HELD_OUT.nats).toFixed(1), GPT_ON_HELD_OUT.bits.toFixed(3)]}
      />
    </LabTable>
  )
}
