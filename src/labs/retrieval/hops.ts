import type { Draw } from '../random.ts'

/** How often all of `hops` searches find their page, when each does with probability `recall`. */
export function allHops(recall: number, hops: number, trials: number, draw: Draw): number {
  let all = 0
  for (let trial = 0; trial < trials; trial += 1) {
    let hop = 0
    while (hop < hops && draw() < recall) hop += 1
    if (hop === hops) all += 1
  }
  return all / trials
}

/** How often the answer is right: with the passage, or without it by luck or memory. */
export function rightInAll(request: {
  readonly recall: number
  readonly rightWith: number
  readonly rightWithout: number
  readonly trials: number
  readonly draw: Draw
}): number {
  const { recall, rightWith, rightWithout, trials, draw } = request
  let right = 0
  for (let trial = 0; trial < trials; trial += 1)
    if (draw() < (draw() < recall ? rightWith : rightWithout)) right += 1
  return right / trials
}
