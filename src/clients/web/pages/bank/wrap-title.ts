/** Wide for the face and size of a title on the map, in rem a letter, so that a box is never too low. */
const LETTER = 0.47
const PADDING = 1.5

/** The number of lines that a title takes in a box of this width, in rem. */
export function linesOfTitle(title: string, width: number): number {
  const room = Math.max(1, Math.floor((width - PADDING) / LETTER))
  let lines = 1
  let used = 0
  for (const word of title.split(/\s+|(?<=-)/)) {
    const needed = used === 0 ? word.length : used + 1 + word.length
    if (needed <= room) {
      used = needed
      continue
    }
    // A word that is too long for a line is broken.
    lines += (used === 0 ? 0 : 1) + Math.ceil(word.length / room) - 1
    used = word.length % room || Math.min(word.length, room)
  }
  return lines
}
