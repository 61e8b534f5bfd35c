/** How large weights start: Glorot and Bengio 2010, He et al. 2015. */

/** small: the fixed 0.02 of GPT. large: twice the variance of He. */
export const INITIAL_RULES = ['small', 'xavier', 'he', 'large'] as const
export type InitialRule = (typeof INITIAL_RULES)[number]

export function initialDeviation(rule: InitialRule, fanIn: number, fanOut: number): number {
  switch (rule) {
    case 'small':
      return 0.02
    case 'xavier':
      return Math.sqrt(2 / (fanIn + fanOut))
    case 'he':
      return Math.sqrt(2 / fanIn)
    case 'large':
      return Math.sqrt(4 / fanIn)
  }
}
