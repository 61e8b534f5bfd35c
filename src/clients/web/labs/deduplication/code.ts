/** Functions of `src/labs/deduplication/minhash.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `export function signatureOf(shingles: Shingles, k: number, seed: number): Vector {
  const prints = [...shingles].map(fingerprint)
  return Array.from({ length: k }, (_, i) => {
    let least = Infinity
    for (const print of prints) least = Math.min(least, scrambled(print, seed * 4096 + i))
    return least
  })
}`,
  `export function minimaAgreeing(a: Vector, b: Vector): number {
  return a.filter((least, i) => least === at(b, i)).length / a.length
}`,
]

export const CODE = PIECES.join('\n\n')
