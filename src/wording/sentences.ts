import type { Span } from '#domain'

/** The sentences and lines of a text, without the white space around them, for a reader to choose from. */
export function sentencesOf(text: string): readonly Span[] {
  const cuts = [...text.matchAll(/(?<=[.!?;])\s+|\n+/g)].map(match => match.index + match[0].length)
  const starts = [0, ...cuts.filter(cut => cut < text.length)]
  return starts.flatMap((from, i) => {
    const whole = text.slice(from, starts[i + 1] ?? text.length)
    const words = whole.trim()
    const start = from + whole.indexOf(words)
    return words === '' ? [] : [{ start, end: start + words.length, text: words }]
  })
}
