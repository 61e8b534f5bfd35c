/** Agreement of two raters on yes or no. */
export interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Cohen's kappa: agreement beyond chance. */
  readonly kappa: number
  readonly count: number
}

export function agreement(pairs: readonly (readonly [truth: boolean, ruled: boolean])[]): Agreement {
  const count = (truth: boolean, ruled: boolean) =>
    pairs.filter(([t, r]) => t === truth && r === ruled).length
  const [tp, fp, fn, tn] = [count(true, true), count(false, true), count(true, false), count(false, false)]
  const all = tp + fp + fn + tn
  const observed = (tp + tn) / all
  const chance = ((tp + fp) * (tp + fn) + (fn + tn) * (fp + tn)) / (all * all)
  return {
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    f1: ratio(2 * tp, 2 * tp + fp + fn),
    kappa: chance === 1 ? 1 : (observed - chance) / (1 - chance),
    count: all,
  }
}

/** Cohen's kappa with quadratic weights, for grades 0 to `grades - 1` (Cohen 1968). */
export function quadraticKappa(pairs: readonly (readonly [number, number])[], grades: number): number {
  const share = (side: 0 | 1, grade: number) =>
    pairs.filter(pair => pair[side] === grade).length / pairs.length
  let observed = 0
  let expected = 0
  for (let a = 0; a < grades; a += 1) {
    for (let b = 0; b < grades; b += 1) {
      const cost = ((a - b) / (grades - 1)) ** 2
      observed += cost * (pairs.filter(pair => pair[0] === a && pair[1] === b).length / pairs.length)
      expected += cost * share(0, a) * share(1, b)
    }
  }
  return expected === 0 ? 1 : 1 - observed / expected
}

function ratio(a: number, b: number): number {
  return b === 0 ? 0 : a / b
}
