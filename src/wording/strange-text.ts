import { strangeWords } from '#domain'
import { listed } from './verdict-text.ts'

const MOST_NAMED = 5

/** The notice to a learner about such words, which are examined as they look; nothing if there are none. */
export function strangeText(answer: string): string | null {
  const words = strangeWords(answer)
  if (words.length === 0) return null
  const named = words.slice(0, MOST_NAMED).map(word => `“${word}”`)
  const more = words.length - named.length
  return `${words.length === 1 ? 'A word holds' : 'Some words hold'} letters that cannot be seen or that only look like plain ones. The examiner read ${words.length === 1 ? 'it' : 'them'} as plain letters: ${listed(more > 0 ? [...named, `${more} more`] : named)}.`
}
