import type { ModelsView } from '#api'

const BUILT_IN = 'built-in rules'

/** The judge in use, in a few words: for the end of the line of keys. */
export function judgeText({
  judge,
  offline,
  models,
}: Pick<ModelsView, 'judge' | 'offline' | 'models'>): string {
  if (offline) return 'Judge: built-in rules, offline'
  const asked = models
    .filter(model => model.used)
    .map(model => model.name)
    .join(', ')
  return judge.startsWith(BUILT_IN) ? `Judge: built-in rules, then ${asked}` : `Judge: ${asked}`
}

/** Who judged an attempt. Only the rules alone are known to have asked nobody. */
export function judgedBy(examiner: string): string {
  return `Judged by ${examiner}${examiner.startsWith(BUILT_IN) && !examiner.includes(';') ? ', offline' : ''}.`
}
