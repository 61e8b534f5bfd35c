/** A line of a table, of a drawing, or a heading: its words stand in another order than those of prose. */
const LAID_OUT =
  /^\s*(?:\||#{1,6}\s)|\|.*\||[│┌┐└┘├┤─═╔╗╚╝▼▲►◄]|--+>|<--+|[-=+*_]{4,}|^\s*\S*https?:\/\/\S*\s*$/u
const FENCE = /^\s*(?:```|~~~)/
/** Marks of Markdown around words that are prose without them. */
const MARKS = /^\s*(?:[-*•+]|\d{1,2}[.)]|>)\s+|\*\*|__|`|(?<=\s|^)[*_](?=\S)|(?<=\S)[*_](?=\s|$)/gu
const LINK = /\[([^\]]{1,200})\]\([^)\s]{1,300}\)/g

/**
 * The prose of each sentence of an answer, without marks; an empty text where it is a part of a table, of code or of a
 * drawing, whose words stand in no order of sentences and are none the worse for it.
 */
export function proseIn(sentences: readonly string[]): readonly string[] {
  let isCode = false
  return sentences.map(text => {
    const isFence = FENCE.test(text)
    if (isFence) isCode = !isCode
    return isCode || isFence || LAID_OUT.test(text) ? '' : text.replace(LINK, '$1').replace(MARKS, '').trim()
  })
}
