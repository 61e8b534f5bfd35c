const AROUND = 60

/** A span of the text around the first of the terms found in it, cut at spaces. */
export function excerptAt(text: string, terms: readonly string[]): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const lower = plain.toLowerCase()
  const places = terms.map(term => lower.indexOf(term)).filter(place => place >= 0)
  const place = places.length > 0 ? Math.min(...places) : 0

  const from = place <= AROUND ? 0 : plain.indexOf(' ', place - AROUND) + 1
  const rough = plain.slice(from, place + 2 * AROUND)
  const to = from + rough.length >= plain.length ? plain.length : from + Math.max(rough.lastIndexOf(' '), 1)
  return `${from > 0 ? '… ' : ''}${plain.slice(from, to)}${to < plain.length ? ' …' : ''}`
}
