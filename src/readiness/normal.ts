/** Standard normal draws, made in pairs from uniform ones (Box and Muller 1958). */
export function normalFrom(random: () => number): () => number {
  let second: number | undefined
  return () => {
    if (second !== undefined) {
      const kept = second
      second = undefined
      return kept
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    second = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}
