/**
 * The tables. `entry` is the record; `card` is derived from it and may be rebuilt at any time. Every key
 * names the learner.
 */
export interface Tables {
  readonly entry: EntryTable
  readonly card: CardTable
  readonly counter: CounterTable
}

/** Keys: learner and id; learner and seq. */
interface EntryTable {
  readonly learner: string
  readonly id: string
  /** The order of arrival, counted for each learner; never used twice. */
  readonly seq: number
  readonly at: string
  readonly kind: string
  readonly question: string | null
  readonly document: string
}

/** Key: learner and question. */
interface CardTable {
  readonly learner: string
  readonly question: string
  readonly due: string
  readonly document: string
}

/** The last `seq` of each learner. Key: learner. */
interface CounterTable {
  readonly learner: string
  readonly value: number
}
