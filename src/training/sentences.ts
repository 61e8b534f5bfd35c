/** The sentences and lines of a text, without bullets. */
export function plainSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map(sentence => sentence.replace(/^\s*[-*•]\s*/, '').trim())
    .filter(sentence => sentence !== '')
}

/**
 * The sentence of the answer in which the quote stands: a quote alone may lack its subject. It is cut by the
 * place of the quote, since a quote may span what `plainSentences` would cut apart.
 */
export function sentenceAround(answer: string, quote: string): string {
  const at = Math.max(0, answer.indexOf(quote))
  const ends = sentenceEnds(answer)
  const start = ends.findLast(end => end <= at) ?? 0
  const end = ends.find(place => place >= at + quote.length) ?? answer.length
  return answer.slice(start, end).trim()
}

const STARTS_WITH_PRONOUN =
  /^(?:(?:and|but|so|or|then|because|also),? )?(?:it|its|this|that|these|those|they|their|them|he|she|both|such)\b/i

/**
 * The sentences in which the places stand. One that begins with a pronoun brings the sentence before it:
 * alone, it would not say what it speaks of.
 */
export function sentencesHolding(
  answer: string,
  places: readonly { readonly start: number; readonly end: number }[],
): string {
  const cuts = [0, ...sentenceEnds(answer), answer.length]
  const sentences = cuts
    .slice(1)
    .map((end, i) => ({ start: cuts[i] ?? 0, end, text: answer.slice(cuts[i], end).trim() }))
    .filter(({ text }) => text !== '')
  const holding = sentences.map(({ start, end }) =>
    places.some(place => place.start < end && place.end > start),
  )
  return sentences
    .filter((_, i) => {
      const next = sentences[i + 1]
      return holding[i] || (holding[i + 1] && next && STARTS_WITH_PRONOUN.test(next.text))
    })
    .map(({ text }) => text)
    .join(' ')
}

function sentenceEnds(answer: string): readonly number[] {
  return [...answer.matchAll(/[.!?]+(?=\s|$)|\n+/g)].map(match => match.index + match[0].length)
}
