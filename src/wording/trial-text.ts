import type { JudgeMeasure, JudgeTrial } from '#domain'
import type { ModelsView } from '#api'
import { shortDay, localDay } from './dates.ts'

/** `.91`: agreement beyond chance, 1 at most. */
export function kappaText(kappa: number): string {
  return kappa.toFixed(2).replace(/^(-?)0\./, '$1.')
}

/** A judge's trial in sentences: how it agrees, what it gets wrong, what it costs, and what that means. */
export function trialSentences(trial: JudgeTrial): readonly string[] {
  const { judge, builtIn, second, answers, silent, at } = trial
  return [
    `On ${answers} labelled answers (${shortDay(localDay(at))}) it agrees with the labeller at a kappa of ${kappaText(judge.pointKappa)}; the built-in judge reaches ${kappaText(builtIn.pointKappa)}, a second labeller ${kappaText(second.pointKappa)}.`,
    `It credits ${percent(judge.tooKind)} of the points that were not made, blames ${percent(judge.blamed)} wrongly, and finds ${percent(judge.errorsFound)} of the errors (the built-in judge: ${shares(builtIn)}).`,
    ...(silent > 0
      ? [`It gave no usable ruling on ${silent} of them; there the built-in judge would have ruled.`]
      : []),
    `${trial.seconds === null ? 'Every answer had been ruled on before' : `${secondsText(trial.seconds)} an answer`}${trial.dollars > 0 ? `, $${trial.dollars.toFixed(4)} an answer` : ', at no cost'}.`,
    trial.standsAlone
      ? 'That is good enough to judge alone.'
      : 'That is too weak to judge alone: the built-in judge does better.',
  ]
}

/** The cost of a trial before it starts; undefined where nothing is paid. */
export function trialCostText({
  trialCost,
}: Pick<ModelsView['models'][number], 'trialCost'>): string | undefined {
  if (!trialCost) return undefined
  return `about ${dollars(trialCost.about)}, at most ${dollars(trialCost.most)}`
}

function shares({ tooKind, blamed, errorsFound }: JudgeMeasure): string {
  return [tooKind, blamed, errorsFound].map(percent).join(', ')
}

function percent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`
}

function dollars(amount: number): string {
  return `$${amount < 0.1 ? amount.toFixed(3) : amount.toFixed(2)}`
}

function secondsText(seconds: number): string {
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
}
