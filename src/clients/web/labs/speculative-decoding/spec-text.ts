/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { bestDraftLength, operations, speedUp } from '#labs/speculative-decoding'
import type { DraftLength, TokenShare } from '#labs/speculative-decoding'

export const ASKS =
  'Why does a small model’s guess not change what the large one writes, and when is it faster?'

interface Setting {
  readonly alpha: number
  /** The time of a drafter's step, as a share of a pass. */
  readonly cost: number
  readonly drafts: number
}

export function setUp({ alpha, cost, drafts }: Setting): string {
  const many = drafts === 1 ? 'one token' : `${drafts} tokens`
  return (
    `A small model drafts ${many}. The large one, the target, checks them in one pass, keeps them up to ` +
    `the first that it rejects, and adds one of its own. Each draft is kept with probability ` +
    `$\\alpha=${alpha}$; a step of the drafter takes ` +
    `${Math.round(cost * 100)} % of a pass. How many times faster is this than ` +
    'the target alone?'
  )
}

export function whatToLookFor(
  { alpha, cost, drafts }: Setting,
  { tokens, faster, error }: DraftLength,
  shares: readonly TokenShare[],
): readonly string[] {
  const best = bestDraftLength(alpha, cost, 40)
  const replaced = shares.reduce((sum, share) => sum + share.replaced, 0)
  const ceiling = 1 / (1 - alpha)
  return [
    `A pass yields $(1-\\alpha^{\\gamma+1})/(1-\\alpha)=${tokens.expected.toFixed(2)}$ tokens and takes ` +
      `$1+\\gamma c=${(1 + drafts * cost).toFixed(2)}$ of the time: ${faster.expected.toFixed(2)} times as ` +
      `fast. The rounds that were played say ${faster.simulated.toFixed(2)}, ` +
      `with a standard error of ${error.toFixed(2)}.`,
    `Longer drafts are cut off by the first rejection: ${ceiling.toFixed(2)} tokens a pass are the most, ` +
      'however many are drafted. Each of them costs time all the same. ' +
      (best === 0
        ? 'Here no draft is worth its time.'
        : `The best length here is ${best}, ${speedUp(alpha, best, cost).toFixed(2)} times as fast.`),
    `What is written is the target’s. Of each token the rule keeps $\\min(p,q)$; the ` +
      `${Math.round(replaced * 100)} % that are rejected are drawn again from $\\max(0,p-q)$, just where ` +
      'the drafter says too little. Both together are $p$ for any $q$. A poor drafter costs time, ' +
      'never quality.',
    `Time is saved, arithmetic is not: ${operations(alpha, drafts, cost).toFixed(2)} times as much ` +
      'a token. It is free only while a pass waits for memory.',
  ]
}

export const LIMITS =
  'Context, and load. Here each token is drawn from the same six, so $\\alpha$ is the same everywhere; in ' +
  'text it varies from word to word. A pass over a draft is taken to last as long as one over a single ' +
  'token, which ends when the batch is large enough for arithmetic to be what limits.'

export const TABLE_NOTE =
  'Tokens is the mean yield of a pass of the target. Arithmetic is what a token costs, in that of the ' +
  'target alone, with a drafter that is as much smaller as it is faster.'
