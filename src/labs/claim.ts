/** A number or an ordering that the bank states about a mechanism, checked by running it. */
export interface Claim {
  /** For example 'architecture/kv-cache'. */
  readonly question: string
  /** The id of the point, or of the follow-up's point, in bank/questions that states it. */
  readonly point: string
  /** One sentence, with the number. */
  readonly statement: string
  /** The bank's number; for an ordering 1, it holds. */
  readonly expected: number
  /** Absolute. */
  readonly tolerance: number
  /** Runs the lab; deterministic, a few milliseconds, at most 200. */
  readonly measure: () => number
}
