/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { GPT_ON_HELD_OUT, cutFirst, drawFrom, keptTokens, sureModel, unsureModel } from '#labs/decoding'
import type { CachePrice, SamplingRule, WrittenText } from '#labs/decoding'

export const ASKS = 'What do temperature, top-k, top-p and min-p leave of one distribution?'

export function shareText(value: number): string {
  if (value === 0) return '0'
  return value < 0.0005 ? '<0.001' : value.toFixed(3)
}

/** The cut with its amount. */
export function cutWithAmount({ cut, k, mass, share }: SamplingRule): string {
  if (cut === 'top-k') return `top-k, $k=${k}$`
  if (cut === 'top-p') return `top-p, $p=${mass}$`
  return cut === 'min-p' ? `min-p, ${share} of the top` : 'no cut'
}

export function setUp(rule: SamplingRule): string {
  const [favourite = '', second = ''] = unsureModel.tokens
  const { plain } = drawFrom(unsureModel, rule)
  const cut = rule.cut === 'none' ? 'and nothing is cut' : `and then the cut is ${cutWithAmount(rule)}`
  return (
    `A model continues “${unsureModel.prompt} …”. It gives *${favourite}* ${shareText(plain[0] ?? NaN)}, ` +
    `*${second}* ${shareText(plain[1] ?? NaN)}, and less to ten others. ` +
    `The temperature is $T=${rule.T}$, ${cut}. ` +
    `How probable is *${favourite}* when the token is drawn?`
  )
}

export function whatToLookFor(rule: SamplingRule): readonly string[] {
  const [sure, unsure] = [sureModel, unsureModel].map(model => drawFrom(model, rule))
  const kept = (cut: SamplingRule['cut'], model = unsureModel) =>
    keptTokens(drawFrom(model, { ...rule, cut }).drawn)
  const first = keptTokens(cutFirst(unsureModel, rule))
  const order =
    rule.cut === 'none' || rule.cut === 'top-k'
      ? 'It changes no order, so top-k keeps the same tokens before it and after.'
      : `With the cut before it, ${first} would stay of the unsure model; ` +
        `with the cut after it, ${kept(rule.cut)} do.`
  return [
    `The temperature moves the favourite from ${shareText(unsure?.plain[0] ?? NaN)} to ` +
      `${shareText(unsure?.tempered[0] ?? NaN)} where the model is unsure, and from ` +
      `${shareText(sure?.plain[0] ?? NaN)} to ${shareText(sure?.tempered[0] ?? NaN)} where it is sure. ` +
      `Above 0 it ` +
      'removes nothing.',
    rule.T === 0
      ? 'At $T=0$ the largest alone is left, and no cut changes anything.'
      : `At this temperature top-k keeps ${kept('top-k', sureModel)} and ${kept('top-k')} tokens, ` +
        `sure and unsure; ` +
        `top-p ${kept('top-p', sureModel)} and ${kept('top-p')}; min-p ${kept('min-p', sureModel)} and ` +
        `${kept('min-p')}. A sum or a ratio follows the shape; a count does not.`,
    'What is cut is shared out again in proportion: ' +
      'among the tokens that stay, the odds are those of before.',
    `The temperature comes first here. ${order}`,
  ]
}

/** Sentences about the small GPT's texts, once there are enough of them. */
export function whatWasWritten(
  texts: readonly WrittenText[],
  prices: readonly CachePrice[],
): readonly string[] {
  const [greedy, , wide] = texts.filter(({ beam }) => beam !== undefined)
  const drawn = texts.filter(({ beam }) => beam === undefined)
  const price = prices.at(-1)
  const mean = drawn.reduce((sum, { nats }) => sum + nats, 0) / drawn.length
  return [
    ...(greedy && wide
      ? [
          `The beam of ${wide.beam} finds a likelier text than greedy choice, ${wide.nats.toFixed(2)} nats a token ` +
            `against ${greedy.nats.toFixed(2)}; drawn text costs ${mean.toFixed(2)}. The author’s own next ` +
            `chapters cost the model ${GPT_ON_HELD_OUT.nats.toFixed(2)}: what people write is far from the ` +
            'likeliest text.',
        ]
      : []),
    ...(greedy && greedy.fresh < 0.95
      ? [
          `Of the pairs of tokens in the greedy text ${Math.round(100 * (1 - greedy.fresh))} % have stood there ` +
            'before: always taking the likeliest runs into circles.',
        ]
      : []),
    ...(price
      ? [
          `With the cache ${price.tokens} tokens took ${price.read[0]} readings, and without it ` +
            `${price.read[1]}: $nm+m(m+1)/2$ for $m$ tokens behind $n$. The text is the same.`,
        ]
      : []),
  ]
}

export const LIMITS =
  'The two distributions are made up, with twelve tokens; a large vocabulary has a far longer tail. The small GPT ' +
  'has 1024 tokens and read six novels: its beams repeat sooner than those of a large model.'

export const TABLE_NOTE =
  'Model: $\\mathrm{softmax}(z)$. With $T$: $\\mathrm{softmax}(z/T)$, at $T=0$ the largest alone. ' +
  'Drawn: after ' +
  'the cut, summing to 1.'
