/** Labels from an AI judge's verdicts, before a preference model is fitted to them (Bai et al., 2022). */
import { sigmoid } from './bradley-terry.ts'

const logit = (p: number): number => Math.log(p / (1 - p))

/** The probabilities of "(A)" and "(B)", normalised: the label for A. */
export function softLabel(logA: number, logB: number): number {
  return sigmoid(logA - logB)
}

/** The label for A, averaged over both orders. A verdict is the probability of the answer placed first. */
export function swappedLabel(firstOfAB: number, firstOfBA: number): number {
  return (firstOfAB + (1 - firstOfBA)) / 2
}

/**
 * Position bias of a judge that adds `place` to the answer placed first, P(first) = σ(± difference +
 * place): both numbers from its two verdicts.
 */
export function placeBias(firstOfAB: number, firstOfBA: number) {
  const [one, other] = [logit(firstOfAB), logit(firstOfBA)]
  return { difference: (one - other) / 2, place: (one + other) / 2 }
}
