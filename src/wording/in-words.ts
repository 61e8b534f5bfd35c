const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Small numbers in words, larger ones in digits, as in running text. */
export function inWords(n: number): string {
  return SMALL[n] ?? String(n)
}

/** `one answer`, `seven answers`. */
export function countedInWords(n: number, one: string, many = `${one}s`): string {
  return `${inWords(n)} ${n === 1 ? one : many}`
}
