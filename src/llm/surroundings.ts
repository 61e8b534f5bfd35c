/** The outside world, passed in: a clock, chance, waiting and the network. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  now(): number
  /** From 0 to 1. */
  random(): number
  /** Ends early, without an error, when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>
  readonly fetch: typeof globalThis.fetch
}
