import type { InterviewView } from '#api'
import { LONGEST_SILENCE_MS } from '#domain'
import { clock } from '#wording'

const MINUTE_MS = 60_000

/** The time that counts, `sinceMs` after the view was read. */
export function elapsedMs({ phase, ms }: Pick<InterviewView, 'phase' | 'ms'>, sinceMs: number): number {
  return phase === 'running' ? ms + Math.min(LONGEST_SILENCE_MS, Math.max(0, sinceMs)) : ms
}

/** `on pace`, `2:10 behind` or `1:05 ahead`, by the planned minutes of the blueprint. */
export function paceText(
  { agenda, blueprint }: Pick<InterviewView, 'agenda' | 'blueprint'>,
  ms: number,
): string {
  const whole = blueprint.minutes * MINUTE_MS
  if (ms >= whole) return `${clock((ms - whole) / 1000)} over`
  const now = agenda.findIndex(item => item.state === 'now')
  const before = agenda.slice(0, Math.max(0, now)).reduce((sum, item) => sum + item.minutes, 0) * MINUTE_MS
  const end = before + (agenda[now]?.minutes ?? 0) * MINUTE_MS
  if (now >= 0 && ms > end) return `${clock((ms - end) / 1000)} behind`
  return now >= 0 && ms < before ? `${clock((before - ms) / 1000)} ahead` : 'on pace'
}

/** The minutes that are planned for no question. */
export function spareMinutes({
  minutes,
  slots,
}: {
  readonly minutes: number
  readonly slots: readonly { readonly minutes: number }[]
}): number {
  return Math.max(0, minutes - slots.reduce((sum, slot) => sum + slot.minutes, 0))
}
