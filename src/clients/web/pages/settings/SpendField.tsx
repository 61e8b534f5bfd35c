import { AmountField } from '../../components/AmountField.tsx'
import type { Models } from './use-models.ts'

/** The most that models may cost in a day, and their cost so far today. */
export function SpendField({ view: { purse, models }, change }: Models) {
  if (!purse || models.every(({ price }) => price === null)) return null
  const { spent, budget } = purse
  return (
    <AmountField
      label="Dollars a day"
      value={budget.dollars}
      least={0}
      most={1000}
      note={`Today $${spent.dollars.toFixed(4)} and ${spent.tokens.toLocaleString('en-GB')} of ${budget.tokens.toLocaleString('en-GB')} tokens. A call that could exceed the limit is not made; a day begins at midnight UTC.`}
      change={dollars => void change(api => api.chooseModels({ dollars }))}
    />
  )
}
