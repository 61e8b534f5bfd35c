/** The perplexity of the small GPT in few bits, setting by setting, for a page that shows each as it comes. */
import { heldOutText } from '../gpt-text.ts'
import { inputSizes, perplexityOn, roundedGpt } from './gpt-quantised.ts'
import type { Gpt } from '../gpt.ts'
import type { Tokeniser } from '../gpt-tokens.ts'
import type { GptRounding } from './gpt-quantised.ts'

/** The rules in the order of a page: fewer weights share a scale, and then the inputs have a say as well. */
export const SHARING_RULES = ['matrix', 'row', 'group', 'group, by inputs'] as const
export type SharingRule = (typeof SHARING_RULES)[number]

export const GROUP = 32
export const BIT_WIDTHS = [8, 5, 4, 3, 2] as const

export interface RoundedResult {
  readonly bits: number
  readonly rule: SharingRule
  readonly perplexity: number
}

export interface QuantisationStudy {
  readonly step: number
  readonly steps: number
  readonly losses: readonly (readonly [number, number])[]
  /** The perplexity of the model as it is, in 16 bits. */
  readonly whole: number
  readonly results: readonly RoundedResult[]
  /** One row of a matrix, and the largest weight of that matrix. */
  readonly sample: { readonly row: readonly number[]; readonly largest: number }
}

export function roundingBy(rule: SharingRule, bits: number): GptRounding {
  const sharing = rule === 'matrix' ? 'tensor' : rule === 'row' ? 'channel' : { group: GROUP }
  return { bits, sharing, alpha: rule === 'group, by inputs' ? 0.5 : 0 }
}

/** The text is the beginning of the held-out chapters; the sizes of inputs are taken from their end. */
export function* quantisationStudy(
  gpt: Gpt,
  { encode }: Tokeniser,
  { tokens }: { readonly tokens: number },
): Generator<QuantisationStudy> {
  const heldOut = encode(heldOutText())
  const text = heldOut.slice(0, tokens)
  const sizes = inputSizes(gpt, heldOut.slice(-tokens))
  const whole = perplexityOn(gpt, text)
  const [block] = gpt.blocks
  const up = block?.up ?? new Float64Array()
  const sample = {
    row: [...up.subarray(0, gpt.config.width)],
    largest: up.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0),
  }
  const results: RoundedResult[] = []
  for (const bits of [3, 4, 2, 5, 8])
    for (const rule of SHARING_RULES) {
      const rounded = roundedGpt(gpt, roundingBy(rule, bits), sizes)
      results.push({ bits, rule, perplexity: perplexityOn(rounded, text) })
      const step = results.length
      yield {
        step,
        steps: BIT_WIDTHS.length * SHARING_RULES.length,
        losses: [],
        whole,
        results: [...results],
        sample,
      }
    }
}
