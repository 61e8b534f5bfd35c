import type { ModelsView } from '#api'
import { BUILT_IN_JUDGE, isOffline, readExaminedBy } from '#domain'
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
