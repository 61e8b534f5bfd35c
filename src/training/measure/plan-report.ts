import { markdownTable } from '../markdown-table.ts'
import { mean } from './metrics.ts'
import type { Simulated } from './readiness-coverage.ts'
import { STRATEGIES, simulatedShares } from './simulated-plans.ts'
import type { Preparation, StrategyName } from './simulated-plans.ts'

const PREPARATIONS: readonly Preparation[] = [5, 14].flatMap(days =>
  [30, 60].map(minutesPerDay => ({ days, minutesPerDay })),
)
const PLAN: StrategyName = 'the plan'

/**
 * The expected share of the interview's questions that would pass on its day, in per cent with its standard
 * error. In brackets the difference from the plan, over the same candidates.
 */
export function plansTable(bank: Simulated, candidates: number): string {
  const names = Object.keys(STRATEGIES) as readonly StrategyName[] // The keys of a closed record.
  const rows = PREPARATIONS.map(preparation => {
    const plan = simulatedShares(PLAN, preparation, bank, candidates)
    return [
      `${preparation.days} days, ${preparation.minutesPerDay} minutes`,
      ...names.map(name => {
        if (name === PLAN) return withError(plan)
        const shares = simulatedShares(name, preparation, bank, candidates)
        return `${withError(shares)} (${signed(shares.map((share, i) => share - (plan[i] ?? 0)))})`
      }),
    ]
  })
  return markdownTable(['', ...names], rows)
}

function withError(values: readonly number[]): string {
  return `${(100 * mean(values)).toFixed(1)} ± ${(100 * standardError(values)).toFixed(1)}`
}

function signed(values: readonly number[]): string {
  return `${mean(values) >= 0 ? '+' : '−'}${withError(values).replace('-', '')}`
}

function standardError(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map(value => (value - middle) ** 2)) / values.length)
}
