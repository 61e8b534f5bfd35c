/**
 * The small GPT that labs look into, with its tokens. It was trained by `scripts/train/transformer.py` on the novels
 * of Jane Austen, without the two chapters that the lab on n-grams holds out. Loading this costs two megabytes: a page
 * leaves it to a worker.
 */
import { gptFrom } from './gpt.ts'
import { tokeniserOf } from './gpt-tokens.ts'
import type { Gpt, GptConfig, GptMatrix } from './gpt.ts'
import type { BpeVocabulary } from './gpt-tokens.ts'
import words from './gpt-words.json' with { type: 'json' }
import packed from './gpt-weights.json' with { type: 'json' }

// JSON knows pairs as lists only; the trainer wrote them.
const { config, characters, merges } = words as unknown as BpeVocabulary & { readonly config: GptConfig }

export const tokeniser = tokeniserOf({ characters, merges })

let unpacked: Gpt | undefined

/** The model, unpacked when it is first asked for. */
export function trainedGpt(): Gpt {
  unpacked ??= gptFrom(config, weightsOf(packed.base64))
  return unpacked
}

/** Half-precision numbers, little-endian, in base64. */
function weightsOf(base64: string): GptMatrix {
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  return Float64Array.from({ length: bytes.length / 2 }, (_, i) => halfFrom(view.getUint16(2 * i, true)))
}

/** IEEE 754 binary16: a sign, five bits of exponent, ten of fraction. */
function halfFrom(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = (bits & 0x3ff) / 1024
  if (exponent === 0) return sign * 2 ** -14 * fraction
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN
  return sign * 2 ** (exponent - 15) * (1 + fraction)
}
