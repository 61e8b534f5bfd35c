import type { AimedAt, DoneView, PlanActivity, PlanDay, Today } from '#api'
import { weekDay } from './dates.ts'
import { countedInWords, inWords } from './in-words.ts'
import { sentenceCase } from './names.ts'

/** `Inference engineer, Fri 27 Nov, 60 minutes a day` */
export function aimText({ aim, settings }: Pick<Today, 'aim' | 'settings'>): string {
  return [
    aim?.title ?? 'Any interview',
    settings.interview === null ? 'no date' : weekDay(settings.interview),
    `${settings.minutesPerDay} minutes a day`,
  ].join(', ')
}

/** The plan's reach into what the interview asks, and the effort that would cover all of it. */
export function coverageText({
  aim,
  daysToInterview,
  settings: { minutesPerDay },
}: Pick<Today, 'aim' | 'daysToInterview' | 'settings'>): string | undefined {
  if (!aim || aim.asks === 0) return undefined
  const ahead = daysToInterview !== null && daysToInterview > 0
  const mock =
    ahead && aim.mockMinutes > minutesPerDay
      ? ` Its mock interview takes ${aim.mockMinutes} minutes and does not fit into a day of ${minutesPerDay}.`
      : ''
  return `${reachText(aim, minutesPerDay, ahead)}${mock}`
}

function reachText(aim: AimedAt, minutesPerDay: number, ahead: boolean): string {
  const { asks, tried, met, moreMinutes } = aim
  const all = asks === 1 ? 'the one question' : `all ${asks} questions`
  if (tried === asks) return `You have answered ${all} that this interview can ask.`
  const at = `At ${minutesPerDay} minutes a day you will`
  const within = ahead ? '' : ' within two weeks'
  if (met === asks) return `${at} meet ${all} that this interview can ask${within}.`
  const some = `${at} meet ${met} of the ${asks} questions that this interview can ask${within}`
  if (!ahead) return `${some}.`
  return moreMinutes === null
    ? `${some}. The time is too short to meet them all.`
    : `${some}; ${moreMinutes} more minutes a day would meet them all.`
}

/** `Twelve answered, seven would pass.` Undefined if nothing was done. */
export function doneText({ answered, exercises }: DoneView): string | undefined {
  const calculations = countedInWords(exercises, 'exercise')
  if (answered.length === 0) return exercises > 0 ? `${sentenceCase(calculations)} done today.` : undefined
  const pass = answered.filter(each => each.wouldPass).length
  const besides = exercises > 0 ? `, and ${calculations} done` : ''
  return (
    `${sentenceCase(inWords(answered.length))} answered, ${pass === 0 ? 'none' : inWords(pass)} would ` +
    `pass${besides}.`
  )
}

/** The answers that pass at present and failed at the previous attempt. */
export function improvedText({ answered }: DoneView): string | undefined {
  const mended = answered.filter(each => each.wouldPass && each.didBefore === false)
  if (mended.length === 0) return undefined
  return (
    `${sentenceCase(inWords(mended.length))} would pass now that did not before: ` +
    `${mended.map(each => each.title).join(', ')}.`
  )
}

const KINDS = {
  review: 'due',
  new: 'new',
  exercise: 'exercise',
  glossary: 'glossary',
  mock: 'mock interview',
} as const satisfies Record<PlanActivity['kind'], string>

export function activityName({ kind }: PlanActivity): string {
  return KINDS[kind]
}

/** `3 due, 5 new, 2 exercises, glossary` */
export function dayContents({ activities }: PlanDay): string {
  const count = (kind: PlanActivity['kind']) => activities.filter(a => a.kind === kind).length
  const counted = [
    count('mock') > 0 ? KINDS.mock : '',
    count('review') > 0 ? `${count('review')} ${KINDS.review}` : '',
    count('new') > 0 ? `${count('new')} ${KINDS.new}` : '',
    count('exercise') > 0 ? `${count('exercise')} ${count('exercise') === 1 ? 'exercise' : 'exercises'}` : '',
    count('glossary') > 0 ? KINDS.glossary : '',
  ].filter(part => part !== '')
  return counted.join(', ') || 'nothing'
}

/** The minutes of a day that go to activities of these kinds. */
export function minutesFor({ activities }: PlanDay, ...kinds: readonly PlanActivity['kind'][]): number {
  return activities.reduce((sum, a) => sum + (kinds.includes(a.kind) ? a.minutes : 0), 0)
}
