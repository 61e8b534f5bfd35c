/** The lines of `src/labs/training-plan/zero.ts` that the page shows; a test holds them to the file. */
export const CODE = `export function bytesPerParameter(stage: Stage, ranks: number, bytes = BYTES): number {
  return (
    bytes.weight / (stage >= 3 ? ranks : 1) +
    bytes.gradient / (stage >= 2 ? ranks : 1) +
    bytes.optimiser / (stage >= 1 ? ranks : 1)
  )
}`
