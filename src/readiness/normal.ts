/** Two draws of a normal distribution from two of a uniform one (Box and Muller 1958), given out one at a time. */
export function normalFrom(random: () => number): () => number {
  let spare: number | undefined
  return () => {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    const length = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    spare = length * Math.sin(angle)
    return length * Math.cos(angle)
  }
}
