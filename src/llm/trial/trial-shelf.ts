import type { JudgeTrial } from '#domain'
import type { ModelSpec } from '../config.ts'

/** The latest trial of each judge, by what makes it that judge. */
export interface TrialShelf {
  get(key: string): JudgeTrial | undefined
  put(key: string, trial: JudgeTrial): void
}

/** A trial is about one model at one address under one prompt; whatever it is called by the learner. */
export function trialKey({ provider, baseUrl, model, structured, votes }: ModelSpec, prompt: string): string {
  return JSON.stringify([provider, baseUrl ?? '', model, structured, votes, prompt])
}

/** `kappa .91 on 40 answers, 2 Dec`, for the name under which a judge signs its rulings. */
export function trialText({ judge, answers, at }: JudgeTrial): string {
  const [, month = '1', day = '1'] = /^\d+-(\d+)-(\d+)/.exec(at) ?? []
  const kappa = judge.pointKappa.toFixed(2).replace(/^(-?)0/, '$1')
  return `kappa ${kappa} on ${answers} answers, ${Number(day)} ${MONTHS[Number(month) - 1]}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
