/** The page's wording: question, set-up and sentences about the numbers. */
import { TEXT_TOKENS } from './knobs.ts'
import type { QuantisationStudy, SharingRule } from '#labs/quantisation'

export const ASKS = 'How few bits can a weight have before the model reads badly?'

export function ppl(value: number): string {
  return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
}

export const RULE_NAMES: Readonly<Record<SharingRule, string>> = {
  matrix: 'a matrix',
  row: 'a row',
  group: '32 weights',
  'group, by inputs': '32, AWQ',
}

export function setUp(bits: number, rule: SharingRule): string {
  return (
    `A small GPT has a perplexity of about 20 on ${TEXT_TOKENS} tokens of a chapter that it never saw. ` +
    'Every matrix of its ' +
    `blocks is now rounded to ${bits} bits, ${2 ** bits - 1} levels, with one scale for ${sharedBy(rule)}. ` +
    'What is its perplexity then?'
  )
}

function sharedBy(rule: SharingRule): string {
  if (rule === 'matrix') return 'each matrix'
  if (rule === 'row') return 'each row'
  const group = 'each 32 weights of a row'
  return rule === 'group' ? group : `${group}, after channels with large inputs were scaled up, as AWQ does`
}

export function perplexityAt(
  study: QuantisationStudy | undefined,
  bits: number,
  rule: SharingRule,
): number | undefined {
  return study?.results.find(each => each.bits === bits && each.rule === rule)?.perplexity
}

export function whatToLookFor(study: QuantisationStudy | undefined): readonly string[] {
  const at = (bits: number, rule: SharingRule) => perplexityAt(study, bits, rule)
  const [matrix3, group3, row8, group4, inputs4] = [
    at(3, 'matrix'),
    at(3, 'group'),
    at(8, 'row'),
    at(4, 'group'),
    at(4, 'group, by inputs'),
  ]
  return [
    ...(row8 && study
      ? [`At 8 bits nothing is lost: ${ppl(row8)} against ${ppl(study.whole)}, with a scale for each row.`]
      : []),
    ...(matrix3 && group3
      ? [
          `At 3 bits it matters who shares a scale: ${ppl(matrix3)} with one for a matrix, ${ppl(group3)} with one ` +
            'for 32 weights. The largest weight sets the step for all that share it.',
        ]
      : []),
    ...(group4 && inputs4
      ? [
          `Scaling up the channels with large inputs, as AWQ does, moves 4 bits from ${ppl(group4)} to ` +
            `${ppl(inputs4)}. A model of ` +
            'this size has few outliers, so there is little to gain.',
        ]
      : []),
    'A scale of 16 bits for 32 weights adds half a bit to each: four and a half bits, not four.',
  ]
}

export const LIMITS =
  'The model is small, and small models bear less rounding than large ones: their weights have less room. ' +
  'Activations stay in double precision here, and no rounding makes up for the one before it, as GPTQ does. ' +
  `${TEXT_TOKENS} tokens leave the perplexity itself uncertain; all settings read the same ones.`
