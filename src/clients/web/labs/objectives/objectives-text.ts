/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import type { Objective } from '#labs/objectives'
import type { MadeExample } from './examples.ts'

export const ASKS = 'From how many of its positions does a pass learn, and what may each of them see?'

export function passesText(passes: number): string {
  return Number.isFinite(passes) ? passes.toFixed(1) : 'none'
}

const RULES: Readonly<Record<Objective, (rate: number, span: number) => string>> = {
  masked: rate =>
    `BERT’s objective chooses ${rate}\u00A0% of the tokens and predicts them from both sides: of those chosen, ` +
    '80\u00A0% become a mask, 10\u00A0% a random token, and 10\u00A0% stay.',
  spans: (rate, span) =>
    `T5’s objective takes ${rate}\u00A0% of the tokens out, in spans of ${span} on average, and the ` +
    `decoder writes ` +
    'each span behind its sentinel.',
  prefix: rate =>
    `A prefix language model reads the text up to its last ${rate}\u00A0% both ways, and predicts ` +
    `those, one by one.`,
  causal: () => 'A causal model predicts each next token from those before it.',
  diffusion: rate =>
    `Masked diffusion draws a rate $t$ for each text, here ${rate}\u00A0%, masks each token with ` +
    `that chance, and ` +
    'predicts the masked ones from both sides.',
  task: () =>
    'T5’s form of a classification puts the name of the task before the text, and the decoder writes the ' +
    'label as a word.',
}

export function setUp(objective: Objective, tokens: number, rate: number, span: number): string {
  return (
    `${RULES[objective](rate, span)} The text has ${tokens} words and marks, which stand for ` +
    `tokens. A causal ` +
    `pass over it counts ${tokens - 1} predictions. How many passes of this objective count as many?`
  )
}

export function whatToLookFor(made: readonly MadeExample[], tokens: number, rate: number): readonly string[] {
  const of = (objective: Objective) => made.find(each => each.objective === objective)
  const [masked, spans, prefix, diffusion] = (['masked', 'spans', 'prefix', 'diffusion'] as const).map(of)
  const read = spans?.example.encoder ?? 0
  const written = (spans?.counts.positions ?? 0) - read
  return [
    `All of BERT’s ${tokens} positions are computed, and the loss counts ` +
      `${masked?.counts.signals} of them. A ` +
      `causal pass counts ${tokens - 1}, so BERT needs ${passesText(masked?.passes ?? NaN)} ` +
      `passes for as many. ` +
      'In return each of its predictions sees both sides.',
    `T5 reads ${read} tokens and writes ${written}, where writing the whole text again would take ` +
      `${tokens + 1}. One sentinel stands for a span, so the input does not say how long the ` +
      `span is. Longer ` +
      'spans need fewer sentinels and make both shorter.',
    'Choose T5 spans: the decoder’s rows see all of the encoder’s columns and a triangle of their own. A prefix ' +
      'model has the same picture in one stack. It predicts nothing of its prefix, so ' +
      `${prefix?.counts.signals} positions count.`,
    `Diffusion at this rate counts ${diffusion?.counts.signals}, each weighted by $1/t$, ` +
      `${(100 / rate).toFixed(2)}. A small ` +
      '$t$ hides little and counts it heavily. In training $t$ is drawn from 0 to 1, so the ' +
      'model also meets ' +
      'texts with hardly a word left, which BERT never does.',
    'RoBERTa draws the mask anew each time. With ten fixed masks a fifth of the tokens are never ' +
      'predicted, however ' +
      'often the text is read.',
  ]
}

export const LIMITS =
  'What a model learns from these examples. More predictions in a pass are not more knowledge: ' +
  'one that sees ' +
  'both sides is another task than one that sees the left. Nothing is trained here, words ' +
  'stand for tokens, ' +
  'and the label of the task is made up. DeBERTa’s attention is not in the picture.'
