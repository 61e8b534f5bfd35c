import type { FoundSpan } from '#api'

/** A text with the words marked that a search found in it. */
export function FoundWords({ text, marks }: { readonly text: string; readonly marks: readonly FoundSpan[] }) {
  return piecesOf(text, marks).map(({ from, words, found }) =>
    found ? <mark key={from}>{words}</mark> : <span key={from}>{words}</span>,
  )
}

interface Piece {
  readonly from: number
  readonly words: string
  readonly found: boolean
}

function piecesOf(text: string, marks: readonly FoundSpan[]): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end } of marks) {
    if (start > from) pieces.push({ from, words: text.slice(from, start), found: false })
    pieces.push({ from: start, words: text.slice(start, end), found: true })
    from = end
  }
  if (from < text.length) pieces.push({ from, words: text.slice(from), found: false })
  return pieces
}
