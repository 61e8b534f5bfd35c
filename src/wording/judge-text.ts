import type { AttemptView, ModelsView } from '#api'
import { BUILT_IN_JUDGE, isOffline, readExaminedBy } from '#domain'
import { localDay, shortDay } from './dates.ts'
import { HIRING_NAMES } from './names.ts'
import { percentText } from './numbers.ts'
import { listed } from './verdict-text.ts'

/** The judge in use, in a few words, for the end of the line that lists the keys. */
export function judgeText({
  judge,
  offline,
  models,
}: Pick<ModelsView, 'judge' | 'offline'> & {
  readonly models: readonly Pick<ModelsView['models'][number], 'name' | 'used'>[]
}): string {
  if (offline) return 'Judge: built-in rules, offline'
  const asked = models
    .filter(model => model.used)
    .map(model => model.name)
    .join(', ')
  return readExaminedBy(judge).judge === BUILT_IN_JUDGE
    ? `Judge: built-in rules, then ${asked}`
    : `Judge: ${asked}`
}

/** The judges of an attempt, or of the attempts of an interview. */
export function judgedBy(...examiners: readonly string[]): string {
  return `Judged by ${listed(examiners)}${examiners.every(isOffline) ? ', offline' : ''}.`
}

/** The sentence on how an answer that was judged again was judged at first. */
export function judgedBeforeText({
  examiner,
  hiring,
  mark,
  again,
}: NonNullable<AttemptView['judgedBefore']>): string {
  const percent = percentText(mark)
  const word =
    hiring === null ? 'no mark' : `${HIRING_NAMES[hiring].toLowerCase()}${percent ? `, ${percent}` : ''}`
  return `Judged again on ${shortDay(localDay(again))}; at first, ${examiner} said ${word}.`
}
