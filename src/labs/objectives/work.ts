/** The cost of generating: sequential passes, and positions computed in all. */
interface WritingWork {
  readonly passes: number
  readonly positions: number
}

interface Writing {
  readonly prompt: number
  readonly answer: number
}

/** Left to right with a cache: the prompt in one pass, then a position for each token. */
export function cachedWork({ prompt, answer }: Writing): WritingWork {
  let positions = prompt
  let passes = prompt > 0 ? 1 : 0
  for (let i = 0; i < answer; i += 1) {
    passes += 1
    positions += 1
  }
  return { passes, positions }
}

/** One token a pass, each over the text so far and the new position. */
export function recomputedWork({ prompt, answer }: Writing): WritingWork {
  let positions = 0
  for (let written = 1; written <= answer; written += 1) positions += prompt + written
  return { passes: answer, positions }
}

/** Steps of masked diffusion, each over prompt and answer. */
export function diffusionWork({ prompt, answer }: Writing, steps: number): WritingWork {
  let positions = 0
  for (let step = 0; step < steps; step += 1) positions += prompt + answer
  return { passes: steps, positions }
}

/** Tokens that a training run processes, stage by stage. */
export function processed(
  stages: readonly { readonly steps: number; readonly sequences: number; readonly length: number }[],
): number {
  return stages.reduce((sum, { steps, sequences, length }) => sum + steps * sequences * length, 0)
}
