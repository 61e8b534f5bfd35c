/** Lines of `src/labs/training-plan/zero.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `export const BYTES: Bytes = { weight: 2, gradient: 2, optimiser: 4 + 4 + 4 }`,
  `export function bytesPerParameter(stage: Stage, ranks: number, bytes = BYTES): number {
  return (
    bytes.weight / (stage >= 3 ? ranks : 1) +
    bytes.gradient / (stage >= 2 ? ranks : 1) +
    bytes.optimiser / (stage >= 1 ? ranks : 1)
  )
}`,
  `export function sentPerParameter(stage: Stage): number {
  return stage === 3 ? 3 : 2
}`,
] as const

export const CODE = PIECES.join('\n\n')
