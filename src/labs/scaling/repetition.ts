/** The worth of repeated tokens, in unique ones. [muennighoff-2023] */

/** R*_D: after so many repetitions, another one is worth 1/e of a fresh pass. */
const DECAY = 15.387756

/** D′ = U + U·R*·(1 − e^(−R/R*)), for U unique tokens seen R times more. */
export function worth(unique: number, epochs: number): number {
  return unique * (1 + DECAY * (1 - Math.exp(-(epochs - 1) / DECAY)))
}
