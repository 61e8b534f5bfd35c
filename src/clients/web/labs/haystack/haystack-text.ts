/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { WINDOW_LENGTHS, scoresOver, weightAmong } from '#labs/haystack'
import { effectivePower, LEADS, thresholdBy } from './knobs.ts'
import type { Rule } from './knobs.ts'
import { lengthText, powerText, scoreText, headShareText } from './figures.ts'

export const ASKS = 'How much of a million tokens is of use?'

export interface Setting {
  readonly facts: number
  readonly lead: number
  readonly rule: Rule
}

function factsText(facts: number): string {
  return facts === 1 ? 'one fact' : `${facts} facts`
}

const RULE_TEXTS: Readonly<Record<Rule, string>> = {
  ruler: 'is the score at least 85.6 of 100, which is RULER’s threshold',
  own: 'is the score at least 85\u00a0% of what it is at 4K, after NoLiMa’s rule, which takes it at 1K or less',
}

export function setUp({ facts, lead, rule }: Setting): string {
  const last = scoresOver(lead, 1).at(-1)
  return (
    'A head looks for a fact among $n$ tokens. All scores vary with a standard deviation of 1, and that of ' +
    'the fact is ' +
    `${lead} higher on average; it is found if it is the highest. In a million tokens that head finds one fact in ` +
    `${scoreText(last?.score ?? Number.NaN)}\u00a0% of cases. A question needs ${factsText(facts)}, each found ` +
    `independently. Up to which length ${RULE_TEXTS[rule]}?`
  )
}

export function whatToLookFor({ facts, lead, rule }: Setting): readonly string[] {
  const [one, all] = [1, facts].map(k => scoresOver(lead, k).at(-1)?.score ?? Number.NaN)
  const [shortest = NaN, longest = NaN] = [WINDOW_LENGTHS[0], WINDOW_LENGTHS.at(-1)]
  const other: Rule = rule === 'ruler' ? 'own' : 'ruler'
  const hardest = LEADS[0]
  return [
    `At 1M one fact is found in ${scoreText(one ?? NaN)}\u00a0% of cases` +
      (facts === 1
        ? '. Ask for eight, and see what is left of it.'
        : `, all ${facts} in ${scoreText(all ?? NaN)}\u00a0%: the score is $p^{${facts}}$. A test with a ` +
          'single needle ' +
          'stays green where questions that need several facts already fail.'),
    `The effective length is ${powerText(effectivePower(rule, lead, facts))} by this rule, whose threshold here is ` +
      `${scoreText(thresholdBy(rule, lead, facts))}, and ${powerText(effectivePower(other, lead, facts))} by the ` +
      'other. A length without its rule and its task says little.',
    'The softmax spreads its weight over all tokens: the fact gets ' +
      `${headShareText(weightAmong(shortest, lead))} of it ` +
      `at ${lengthText(shortest)} and ${headShareText(weightAmong(longest, lead))} at 1M, half as much ` +
      'with each doubling. ' +
      'Being the highest lasts longer than having the weight.',
    'A fact that repeats the words of the question stands out more. Take that away, as NoLiMa does, and the same ' +
      `window shrinks: with a lead of ${hardest} even one fact passes only up to ` +
      `${powerText(effectivePower('ruler', hardest, 1)).replace(' tokens', '')}.`,
  ]
}

export const LIMITS =
  'A trained model, which has many heads and learns how sharply to look. Here no position is better than another, ' +
  'so nothing gets lost in the middle, facts are missed independently, and once found they need no thought. On ' +
  'a real model all of that has to be measured.'

export const TABLE_NOTE = 'Scores out of 100. The weight is that of the fact with the average of the others.'
