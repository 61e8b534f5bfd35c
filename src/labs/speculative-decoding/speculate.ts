import { softmax } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { matrixOf } from '../random.ts'
import type { Draw } from '../random.ts'
import { acceptance, drawToken, residual } from './accept.ts'
import type { TokenDistribution } from './accept.ts'

/** A language model as this lab needs it: the distribution of the next token after a prefix. */
export type NextToken = (prefix: readonly number[]) => TokenDistribution

export interface Speculation {
  readonly target: NextToken
  readonly drafter: NextToken
  /** γ, the number of tokens drafted in a round. */
  readonly draftLength: number
}

interface Round {
  readonly drafted: readonly number[]
  readonly accepted: number
  /** The accepted tokens and one more, which the target supplies: 1 to γ + 1. */
  readonly tokens: readonly number[]
}

/** Algorithm 1 of Leviathan et al. 2023: one pass of the target, with the γ drafts before it. */
export function speculativeRound(
  { target, drafter, draftLength }: Speculation,
  prefix: readonly number[],
  draw: Draw,
): Round {
  // x₁ … x_γ ~ q, one after the other.
  const drafted: number[] = []
  const q: TokenDistribution[] = []
  for (let i = 0; i < draftLength; i += 1) {
    const next = drafter([...prefix, ...drafted])
    q.push(next)
    drafted.push(drawToken(next, draw))
  }
  // p₁ … p_{γ+1}, in one pass: all the prefixes are known by now.
  const p = Array.from({ length: draftLength + 1 }, (_, i) => target([...prefix, ...drafted.slice(0, i)]))
  // From left to right, up to the first rejection.
  for (const [i, x] of drafted.entries()) {
    const [pi, qi] = [p[i] ?? [], q[i] ?? []]
    if (draw() < acceptance(pi, qi, x)) continue
    const replacement = drawToken(residual(pi, qi) ?? pi, draw)
    return { drafted, accepted: i, tokens: [...drafted.slice(0, i), replacement] }
  }
  // All kept: the pass has paid for one more.
  return { drafted, accepted: draftLength, tokens: [...drafted, drawToken(p[draftLength] ?? [], draw)] }
}

/** Rounds until there are `length` tokens; what is beyond is cut off. */
export function generate(
  speculation: Speculation,
  length: number,
  draw: Draw,
): { readonly tokens: readonly number[]; readonly rounds: readonly Round[] } {
  const rounds: Round[] = []
  let tokens: readonly number[] = []
  while (tokens.length < length) {
    const round = speculativeRound(speculation, tokens, draw)
    rounds.push(round)
    tokens = [...tokens, ...round.tokens]
  }
  return { tokens: tokens.slice(0, length), rounds }
}

/**
 * A pair of models in which the next token depends on the last: logits from a seed, the drafter's with
 * added noise.
 */
export function modelPair(request: {
  readonly vocabulary: number
  /** The standard deviation of the noise on the drafter's logits; 0 makes the drafter perfect. */
  readonly mismatch: number
  readonly gaussian: Draw
}): Pick<Speculation, 'target' | 'drafter'> {
  const { vocabulary, mismatch, gaussian } = request
  // One row for each last token, and one for the beginning.
  const logits = matrixOf(vocabulary + 1, vocabulary, () => 1.5 * gaussian())
  const noisy = logits.map(row => row.map(logit => logit + mismatch * gaussian()))
  return { target: table(logits), drafter: table(noisy) }
}

function table(logits: Matrix): NextToken {
  const probabilities = logits.map(softmax)
  return prefix => probabilities[prefix.at(-1) ?? probabilities.length - 1] ?? []
}
