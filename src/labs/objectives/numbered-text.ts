/** A text of so many different tokens. */
export function numberedText(n: number): readonly string[] {
  return Array.from({ length: n }, (_, i) => `w${i}`)
}
