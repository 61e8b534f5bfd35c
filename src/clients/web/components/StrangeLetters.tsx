import { strangeText } from '#wording'

/** Under an answer: its words that are not what they look like. Read from the answer, and stored nowhere. */
export function StrangeLetters({ answer }: { readonly answer: string }) {
  const said = strangeText(answer)
  return said === null ? null : <p className="note quiet aside">{said}</p>
}
