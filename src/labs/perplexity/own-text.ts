/** Any text as its UTF-8 bytes, one letter a byte, so that a model of bytes makes no text impossible. */

/** Letters of the private use area stand for the bytes that are no printable ASCII character. */
const PRIVATE = 0xe000

function letterOf(byte: number): string {
  const plain = byte === 10 || (byte >= 32 && byte < 127)
  return String.fromCharCode(plain ? byte : PRIVATE + byte)
}

/** All 256: they are in every vocabulary. */
export const BYTE_LETTERS: readonly string[] = Array.from({ length: 256 }, (_, byte) => letterOf(byte))

/** As long as the text has bytes. Plain English stays as it is. */
export function asBytes(text: string): string {
  return [...new TextEncoder().encode(text)].map(letterOf).join('')
}

/** A token to be read: the letters that its bytes make, and `<0xF0>` where they make none by themselves. */
export function readable(token: string): string {
  const bytes = Array.from(token, letter => (letter.codePointAt(0) ?? 0) & 0xff)
  const text = new TextDecoder().decode(Uint8Array.from(bytes))
  if (!text.includes('\uFFFD')) return text
  return bytes.map(byte => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`).join('')
}
