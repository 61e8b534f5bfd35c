import { createHash } from 'node:crypto'

const LINE_END = 0x0a

/**
 * Values as JSON Lines under a checksum of their bytes (SHA-256). A copy is trusted when it is read, and a
 * bit that flipped on the disk may be in an answer key, so it must be noticed. Each line is parsed by itself,
 * so that the whole text is never held at once.
 */
export function sealed(values: readonly unknown[]): Buffer {
  const lines = Buffer.from(values.map(value => `${JSON.stringify(value)}\n`).join(''))
  return Buffer.concat([Buffer.from(`${sumOf(lines)}\n`), lines])
}

/** The values that were sealed. Undefined if a single bit changed since. */
export function unsealed(bytes: Buffer): readonly unknown[] | undefined {
  const head = bytes.indexOf(LINE_END)
  const lines = bytes.subarray(head + 1)
  if (head < 0 || bytes.toString('latin1', 0, head) !== sumOf(lines)) return undefined
  const values: unknown[] = []
  for (let from = 0, to = lines.indexOf(LINE_END); to >= 0; from = to + 1, to = lines.indexOf(LINE_END, from))
    values.push(JSON.parse(lines.toString('utf8', from, to)))
  return values
}

function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
