import type { Span } from '#domain'

/** Joins adjacent spans of a text: a judge cites clauses, but a reader sees one passage. */
export function joinedPassages(text: string, spans: readonly Span[]): readonly Span[] {
  const passages: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = passages.at(-1)
    if (
      last &&
      /^\s*$/.test(text.slice(last.end, span.start)) &&
      !text.slice(last.end, span.start).includes('\n')
    ) {
      const end = Math.max(last.end, span.end)
      passages[passages.length - 1] = { start: last.start, end, text: text.slice(last.start, end) }
    } else passages.push(span)
  }
  return passages
}
