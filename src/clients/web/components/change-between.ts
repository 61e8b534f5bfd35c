/** The one change that makes a text of another: what lies between their common beginning and end. */
interface TextChange {
  readonly from: number
  /** The end in the text before. */
  readonly to: number
  readonly insert: string
}

export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length)
  let front = 0
  while (front < shorter && before[front] === after[front]) front += 1
  let back = 0
  while (back < shorter - front && before.at(-1 - back) === after.at(-1 - back)) back += 1
  return { from: front, to: before.length - back, insert: after.slice(front, after.length - back) }
}
