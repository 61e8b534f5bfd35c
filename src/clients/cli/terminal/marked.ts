import type { Ink } from './ink.ts'

/** Signs of the private use area, which nobody writes; no terminal is ever given them. */
const OPEN = '\ue000'
const CLOSE = '\ue001'

/** Words that are to stand out in a text that is still to be wrapped. */
export function standingOut(words: string): string {
  return `${OPEN}${words}${CLOSE}`
}

/**
 * Sets the words that stand out in wrapped lines: in bold, or between asterisks where there is no styling. A
 * mark may run over the end of a line, or lose its end where the text is cut.
 */
export function setMarks(lines: readonly string[], ink: Ink): readonly string[] {
  let open = false
  const set = lines.map(line => {
    const parts = line.split(new RegExp(`(${OPEN}|${CLOSE})`))
    return parts
      .map(part => {
        if (part === OPEN || part === CLOSE) {
          open = part === OPEN
          return ink.styled ? '' : '*'
        }
        // Only the words are painted, not the white space that lines them up.
        return open && ink.styled ? part.replace(/\S(?:.*\S)?/, words => ink.paint('strong', words)) : part
      })
      .join('')
  })
  return open && !ink.styled ? [...set.slice(0, -1), `${set.at(-1) ?? ''}*`] : set
}
