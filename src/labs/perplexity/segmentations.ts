/** ln of the sum over all ways to cut the text into known pieces of the product of their probabilities. */
export function logOfAllSegmentations(text: string, pieces: ReadonlyMap<string, number>): number {
  return Math.log(overSegmentations(text, pieces, (a, b) => a + b))
}

/** The same for the most probable cut alone, as a unigram tokeniser makes it. */
export function logOfBestSegmentation(text: string, pieces: ReadonlyMap<string, number>): number {
  return Math.log(overSegmentations(text, pieces, Math.max))
}

/** From left to right: up to each position, the joined probability of all cuts that end there. */
function overSegmentations(
  text: string,
  pieces: ReadonlyMap<string, number>,
  join: (a: number, b: number) => number,
): number {
  const upTo = [1]
  for (let end = 1; end <= text.length; end += 1) {
    let probability = 0
    for (let start = 0; start < end; start += 1) {
      const piece = pieces.get(text.slice(start, end))
      if (piece !== undefined) probability = join(probability, (upTo[start] ?? 0) * piece)
    }
    upTo.push(probability)
  }
  return upTo[text.length] ?? 0
}
