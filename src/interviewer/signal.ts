import { HIRING } from '#domain'
import type { Blueprint, Hiring } from '#domain'

/** The outcome of one question of the interview. */
interface Outcome {
  /** Null if it was passed over, or if every point is open. */
  readonly hiring: Hiring | null
}

interface Tally {
  readonly asked: number
  readonly yes: number
  readonly strongYes: number
  readonly strongNo: number
  /** The questions at yes or better that the bar asks for, in proportion to those asked. */
  readonly needed: number
}

/** With less than this share of the slots answered, there is no signal. */
const LEAST_ANSWERED = 0.5
/** A strong yes takes every question asked at yes or better, and this share of them at strong yes. */
const STRONG_SHARE = 0.5

/**
 * The hire signal for a blueprint's bar: enough questions at yes or better, and no strong no. An unasked
 * question does not count, and the bar shrinks with it. A question passed over is no yes, but it is not wrong
 * either.
 */
export function signalOf({ slots, bar }: Blueprint, outcomes: readonly Outcome[]): Hiring | null {
  const answered = outcomes.filter(o => o.hiring !== null).length
  if (answered / slots.length < LEAST_ANSWERED) return null
  const { asked, yes, strongYes, strongNo, needed } = tally({ slots, bar }, outcomes)
  if (yes === asked && strongYes >= asked * STRONG_SHARE) return 'strong-yes'
  if (yes >= needed && strongNo === 0) return 'yes'
  return strongNo > asked / 3 || (yes === 0 && answered === asked) ? 'strong-no' : 'no'
}

export function tally({ slots, bar }: Pick<Blueprint, 'slots' | 'bar'>, outcomes: readonly Outcome[]): Tally {
  const at = (least: Hiring) =>
    outcomes.filter(o => o.hiring && HIRING.indexOf(o.hiring) >= HIRING.indexOf(least)).length
  return {
    asked: outcomes.length,
    yes: at('yes'),
    strongYes: at('strong-yes'),
    strongNo: outcomes.filter(o => o.hiring === 'strong-no').length,
    needed: Math.max(1, Math.ceil((bar.yes * outcomes.length) / slots.length)),
  }
}
