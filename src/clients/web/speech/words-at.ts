/** A text with words put into it, and where they begin. */
interface WithWords {
  readonly text: string
  readonly from: number
}

/** Puts words into a text at the caret, with a space on either side where one is needed. */
export function wordsAt(text: string, caret: number, words: string): WithWords {
  const [head, tail] = [text.slice(0, caret), text.slice(caret)]
  const left = head === '' || /[\s([“"]$/.test(head) ? '' : ' '
  const right = tail === '' || /^[\s.,;:!?)\]”"]/.test(tail) ? '' : ' '
  return { text: head + left + words + right + tail, from: head.length + left.length }
}
