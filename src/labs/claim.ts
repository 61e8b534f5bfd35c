/** A number or an ordering that the bank states about a mechanism, checked by running it. */
export interface LabClaim {
  /** The question, such as `architecture/kv-cache`. */
  readonly question: string
  /** The point, or point of a follow-up, in the question's file that states it. */
  readonly point: string
  /** One sentence of the lab's own, with the number. */
  readonly statement: string
  /** What the bank says; for an ordering 1, which means that it holds. */
  readonly expected: number
  /** How far the measurement may lie from it. */
  readonly tolerance: number
  /** The query of the lab's page whose picture shows it, such as `d=512`; empty for the page's usual settings. */
  readonly shows?: string
  /** Runs the lab. It gives the same number each time, in 200 ms at most. */
  readonly measure: () => number
}

/** For an ordering: 1 if it holds. */
export function holds(ordering: boolean): number {
  return ordering ? 1 : 0
}
