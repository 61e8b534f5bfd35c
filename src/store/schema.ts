/** The tables. `entry` is the record; `card` is derived from it and may be rebuilt at any time. */
export interface Tables {
  readonly entry: EntryTable
  readonly card: CardTable
  readonly counter: CounterTable
}

interface EntryTable {
  readonly id: string
  /** The order of arrival on this machine; never used twice. */
  readonly seq: number
  readonly at: string
  readonly kind: string
  readonly question: string | null
  readonly document: string
}

interface CardTable {
  readonly question: string
  readonly due: string
  readonly document: string
}

interface CounterTable {
  readonly name: string
  readonly value: number
}
