/**
 * Byte fallback, as in SentencePiece: a character without a token of its own is written as its UTF-8 bytes.
 */
import { bytesOf } from './corpus.ts'

export const UNKNOWN = '<unk>'

/** The token of a byte, such as `<0xF0>`. */
export const byteToken = (byte: number): string => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`

export function encodeWithFallback(text: string, vocabulary: ReadonlySet<string>): readonly string[] {
  return [...text].flatMap(character =>
    vocabulary.has(character) ? [character] : bytesOf(character).map(byteToken),
  )
}

export function encodeWithoutFallback(text: string, vocabulary: ReadonlySet<string>): readonly string[] {
  return [...text].map(character => (vocabulary.has(character) ? character : UNKNOWN))
}

/** Puts characters together again, from tokens of characters and of bytes. */
export function decodeTokens(tokens: readonly string[]): string {
  const bytes = tokens.flatMap(token => {
    const hex = /^<0x([0-9A-F]{2})>$/.exec(token)?.[1]
    return hex === undefined ? bytesOf(token) : [Number.parseInt(hex, 16)]
  })
  return new TextDecoder().decode(new Uint8Array(bytes))
}
