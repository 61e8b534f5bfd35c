/** What this room needs of the world, passed in: a clock, chance, patience and the network. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  now(): number
  /** 0 to 1. */
  random(): number
  /** Ends early, and quietly, when the signal does. */
  wait(ms: number, signal: AbortSignal): Promise<void>
  readonly fetch: typeof globalThis.fetch
}
