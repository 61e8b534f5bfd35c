import type { BlueprintView, InterviewRow } from '#api'
import { passes } from '#domain'
import type { Day } from '#domain'
import {
  daysFrom,
  localDay,
  stamp,
  weekDay,
  sentenceCase,
  countedInWords,
  inWords,
  signalText,
} from '#wording'

export interface Offered {
  readonly blueprints: readonly BlueprintView[]
  readonly interviews: readonly InterviewRow[]
}

/** The one thing to do next, and why. */
export type NextStep = { readonly says: string } & (
  | { readonly kind: 'resume' | 'read'; readonly interview: InterviewRow }
  | { readonly kind: 'begin'; readonly blueprint: BlueprintView }
  | { readonly kind: 'rest' | 'own' }
)

/**
 * The next step for a learner whose interview is on a given day, or who has no date. Interviews come newest
 * first.
 */
export function nextStep({ blueprints, interviews }: Offered, today: Day, on: Day | null): NextStep {
  const open = interviews.find(each => each.phase !== 'closed')
  if (open)
    return {
      kind: 'resume',
      interview: open,
      says: `${open.title} is not over. You began it on ${stamp(open.at)}; its clock is stopped while you are away.`,
    }

  const [last] = interviews
  if (on === today)
    return last
      ? {
          kind: 'read',
          interview: last,
          says: 'The interview is today. Sit no more mocks; look once at what the last debrief named.',
        }
      : { kind: 'rest', says: 'The interview is today. A mock now would only tire you.' }
  if (last && localDay(last.at) === today)
    return {
      kind: 'read',
      interview: last,
      says: `You sat ${last.title} today: ${signalText(last.signal)}. One a day is enough. Its debrief says what to study before the next.`,
    }

  const chosen = choose(blueprints, interviews)
  const time =
    on !== null && daysFrom(today, on) > 0
      ? `${sentenceCase(countedInWords(daysFrom(today, on), 'day'))} to the interview, on ${weekDay(on)}: room for ${daysFrom(today, on) === 1 ? 'one more' : `${inWords(daysFrom(today, on))}, one a day`}. `
      : ''
  return chosen
    ? { kind: 'begin', blueprint: chosen.blueprint, says: `${time}${chosen.says}` }
    : { kind: 'own', says: `${time}The bank has no blueprints. Put an interview together yourself.` }
}

/**
 * First the last blueprint if it was not passed, then one never sat, the shortest first, then the one sat
 * longest ago.
 */
function choose(
  blueprints: readonly BlueprintView[],
  interviews: readonly InterviewRow[],
): { readonly blueprint: BlueprintView; readonly says: string } | undefined {
  const lastOf = (blueprint: BlueprintView) => interviews.find(each => each.blueprint === blueprint.id)
  const never = blueprints
    .filter(each => !lastOf(each))
    .toSorted((a, b) => a.minutes - b.minutes)
    .at(0)
  const [last] = interviews
  const failed = blueprints.find(each => each.id === last?.blueprint)
  if (last && failed && !passes(last.signal?.word))
    return {
      blueprint: failed,
      says: `The last ${failed.title} came out as ${signalText(last.signal)}. Sit it again: the questions will be different.`,
    }
  if (never && !last)
    return {
      blueprint: never,
      says: `Questions, follow-ups and challenges against the clock, and nothing is marked before the end. Begin with the shortest: ${never.title}, ${never.minutes} minutes.`,
    }
  if (never && last)
    return {
      blueprint: never,
      says: `${last.title} came out as ${signalText(last.signal)}. Next comes one that you have not sat yet: ${never.title}, ${never.minutes} minutes.`,
    }
  const oldest = blueprints.toSorted((a, b) => (lastOf(a)?.at ?? '').localeCompare(lastOf(b)?.at ?? '')).at(0)
  return oldest && { blueprint: oldest, says: `You have sat them all. ${oldest.title} was longest ago.` }
}
