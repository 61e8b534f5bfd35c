/** Beam search over a model that is written out: prefixes in, probabilities of the next token out. */

export const END = '</s>'

export type ToyModel = (prefix: readonly string[]) => Readonly<Record<string, number>>

export interface Hypothesis {
  readonly tokens: readonly string[] // END included where it ended
  readonly logProbability: number
}

interface BeamSetting {
  readonly width: number
  readonly longest: number
  readonly alpha: number // the score is log p / length^α: 0 for the raw sum, 1 for the mean
}

interface BeamResult {
  readonly best: Hypothesis
  readonly found: readonly Hypothesis[] // best first
  readonly calls: number // how often the model ran on a hypothesis
}

export function scoreOf({ tokens, logProbability }: Hypothesis, alpha: number): number {
  return logProbability / tokens.length ** alpha
}

/**
 * Extends each of k prefixes by every token and keeps the k best sums; one that ends leaves with its place.
 */
export function beamSearch(model: ToyModel, { width, longest, alpha }: BeamSetting): BeamResult {
  let live: readonly Hypothesis[] = [{ tokens: [], logProbability: 0 }]
  const ended: Hypothesis[] = []
  let calls = 0
  for (let length = 0; length < longest && live.length > 0; length += 1) {
    calls += live.length
    const kept = live
      .flatMap(prefix => extensions(model, prefix))
      .toSorted(likelier)
      .slice(0, width)
    ended.push(...kept.filter(hasEnded))
    live = kept.filter(hypothesis => !hasEnded(hypothesis))
  }
  const found = [...ended, ...live].toSorted((a, b) => scoreOf(b, alpha) - scoreOf(a, alpha))
  const [best] = found
  if (best === undefined) throw new RangeError('a beam needs a width and a length of at least 1')
  return { best, found, calls }
}

/** Takes the likeliest token each time, without a beam. */
export function greedy(model: ToyModel, longest: number): Hypothesis {
  let hypothesis: Hypothesis = { tokens: [], logProbability: 0 }
  while (hypothesis.tokens.length < longest && !hasEnded(hypothesis)) {
    const [next] = extensions(model, hypothesis).toSorted(likelier)
    if (next === undefined) break
    hypothesis = next
  }
  return hypothesis
}

/** The most probable of all sequences, by trying each. */
export function exhaustive(model: ToyModel, longest: number): Hypothesis {
  const whole: Hypothesis[] = []
  const walk = (prefix: Hypothesis): void => {
    if (hasEnded(prefix) || prefix.tokens.length === longest) whole.push(prefix)
    else for (const next of extensions(model, prefix)) walk(next)
  }
  walk({ tokens: [], logProbability: 0 })
  return whole.reduce((best, other) => (other.logProbability > best.logProbability ? other : best))
}

function extensions(model: ToyModel, { tokens, logProbability }: Hypothesis): readonly Hypothesis[] {
  return Object.entries(model(tokens))
    .filter(([, p]) => p > 0)
    .map(([token, p]) => ({ tokens: [...tokens, token], logProbability: logProbability + Math.log(p) }))
}

function hasEnded({ tokens }: Hypothesis): boolean {
  return tokens.at(-1) === END
}

function likelier(a: Hypothesis, b: Hypothesis): number {
  return b.logProbability - a.logProbability
}
