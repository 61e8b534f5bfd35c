/** Figures that the page computes from its settings. */
import { cardHours, daysOfRun, dollarsOf, PEAK_TFLOPS } from '#labs/training-plan'
import { CARD_COUNTS, GIVEN } from './knobs.ts'

export interface PlanSetting {
  /** Parameters, in billions. */
  readonly params: number
  /** Training tokens, in billions. */
  readonly tokens: number
  readonly cards: number
}

export interface PlanRow {
  readonly cards: number
  readonly hours: number
  readonly days: number
  readonly dollars: number
}

export function planRow({ params, tokens, cards }: PlanSetting): PlanRow {
  const plan = {
    parameters: params * 1e9,
    tokens: tokens * 1e9,
    cards,
    peakTflops: PEAK_TFLOPS.h100,
    mfu: GIVEN.mfu,
  }
  return { cards, hours: cardHours(plan), days: daysOfRun(plan), dollars: dollarsOf(plan, GIVEN.perHour) }
}

/** The plan with a quarter of the cards up to four times as many. */
export function planRows(setting: PlanSetting): readonly PlanRow[] {
  return [0.25, 0.5, 1, 2, 4]
    .map(factor => setting.cards * factor)
    .filter(cards => Number.isInteger(cards) && cards >= CARD_COUNTS.least)
    .map(cards => planRow({ ...setting, cards }))
}
