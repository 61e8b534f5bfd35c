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
  const ends = [...answer.matchAll(/[.!?]+(?=\s|$)|\n+/g)].map(match => match.index + match[0].length)
  const start = ends.findLast(end => end <= at) ?? 0
  const end = ends.find(place => place >= at + quote.length) ?? answer.length
  return answer.slice(start, end).trim()
}
