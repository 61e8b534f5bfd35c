/** How to divide a budget of training compute between parameters and tokens. */
import { lossOf } from './law.ts'
import { lowest } from '../minimum.ts'
import type { Law, ModelRun } from './law.ts'

/** The run of a budget at some size: what is left buys the tokens. */
export function spending(flops: number, parameters: number): ModelRun {
  return { parameters, tokens: flops / (6 * parameters) }
}

/** The lowest loss along a budget, found by trying sizes. */
export function optimum(law: Law, flops: number): ModelRun {
  const best = lowest(log => lossOf(law, spending(flops, Math.exp(log))), Math.log(1e5), Math.log(1e16))
  return spending(flops, Math.exp(best))
}

/** N = G·(C/6)^(β/(α+β)), with G = (α·A/(β·B))^(1/(α+β)). [hoffmann-2022, equation 4] */
export function closedForm(law: Law, flops: number): ModelRun {
  const sum = law.alpha + law.beta
  const g = ((law.alpha * law.a) / (law.beta * law.b)) ** (1 / sum)
  return spending(flops, g * (flops / 6) ** (law.beta / sum))
}

/** The rule of thumb: so many tokens for each parameter. */
export function atRatio(flops: number, tokensPerParameter = 20): ModelRun {
  return spending(flops, Math.sqrt(flops / (6 * tokensPerParameter)))
}

export function ratioOf({ parameters, tokens }: ModelRun): number {
  return tokens / parameters
}

/** By which power of the compute the best number of parameters, or of tokens, grows between two budgets. */
export function growth(law: Law, of: keyof ModelRun, from: number, to: number): number {
  return Math.log(optimum(law, to)[of] / optimum(law, from)[of]) / Math.log(to / from)
}
