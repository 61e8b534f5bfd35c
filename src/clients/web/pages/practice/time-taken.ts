import { aloud } from '#wording'

/** Words a second beyond which an answer was not written or said on the page: the fastest speakers reach it. */
const FASTEST = 5

/** The seconds that an answer took; null where it was pasted, since the clock then measured nothing. */
export function secondsTaken(seconds: number, answer: string): number | null {
  return aloud(answer).words > FASTEST * Math.max(1, seconds) ? null : seconds
}
