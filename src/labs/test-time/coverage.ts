/** 1 − (1 − p)^N: the probability that at least one of N samples is right. */
export function coverage(p: number, samples: number): number {
  return 1 - (1 - p) ** samples
}

/**
 * 1 − C(n − c, k) / C(n, k): the unbiased estimate of pass@k from n samples of which c are right (Chen et al.
 * 2021, arXiv 2107.03374, equation 1), as a product so that no binomial coefficient overflows.
 */
export function passAtK(n: number, c: number, k: number): number {
  if (n - c < k) return 1
  let allWrong = 1
  for (let i = n - c + 1; i <= n; i += 1) allWrong *= 1 - k / i
  return 1 - allWrong
}

/** 1 − (1 − c/n)^k, which looks the same and is too low on average. */
export function pluggedIn(n: number, c: number, k: number): number {
  return coverage(c / n, k)
}

/**
 * The mean of an estimate over all numbers of right samples, each with its binomial probability: no
 * simulation.
 */
export function meanOfEstimate(
  estimate: (n: number, c: number, k: number) => number,
  { n, k, p }: { readonly n: number; readonly k: number; readonly p: number },
): number {
  let probability = (1 - p) ** n
  let mean = 0
  for (let c = 0; c <= n; c += 1) {
    mean += probability * estimate(n, c, k)
    probability *= ((n - c) / (c + 1)) * (p / (1 - p))
  }
  return mean
}
