export interface Lab {
  readonly id: string
  readonly title: string
  /** The question that the lab puts, as one sentence. */
  readonly asks: string
  /** The questions of the bank that it serves, the first foremost. */
  readonly questions: readonly [string, ...string[]]
}

/** A subject shared by several labs, so that one is found among many. */
export interface LabTopic {
  readonly id: string
  readonly name: string
  readonly labs: readonly Lab[]
}
