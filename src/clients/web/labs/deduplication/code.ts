/** Functions of three files of `src/labs/deduplication` that the page shows; a test holds them to these. */
export const PIECES = [
  [
    'shingles.ts',
    `export function jaccard(a: Shingles, b: Shingles): number {
  const shared = sharedBy(a, b)
  return shared / (a.size + b.size - shared)
}`,
  ],
  [
    'minhash.ts',
    `export function signatureOf(shingles: Shingles, k: number, seed: number): Vector {
  const prints = [...shingles].map(fingerprint)
  return Array.from({ length: k }, (_, i) => {
    let least = Infinity
    for (const print of prints) least = Math.min(least, scrambled(print, seed * 4096 + i))
    return least
  })
}`,
  ],
  [
    'minhash.ts',
    `export function minimaAgreeing(a: Vector, b: Vector): number {
  return a.filter((least, i) => least === at(b, i)).length / a.length
}`,
  ],
  [
    'minhash.ts',
    `export function agreementError(J: number, k: number): number {
  return Math.sqrt((J * (1 - J)) / k)
}`,
  ],
  [
    'banding.ts',
    `export function candidateChance(s: number, { bands, rows }: Banding): number {
  return 1 - (1 - s ** rows) ** bands
}`,
  ],
] as const

export const CODE = PIECES.map(([, lines]) => lines).join('\n\n')
