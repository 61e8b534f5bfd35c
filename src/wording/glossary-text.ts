import type { GlossaryLoad, TermCheck, TermDrill, TermStanding, TermView } from '#api'
import { countText } from './numbers.ts'

export const TERM_STANDING_NAMES = {
  unseen: 'not seen',
  learning: 'learning',
  known: 'known',
  due: 'due',
} as const satisfies Record<TermStanding, string>

export const TERM_TURN_NAMES = {
  'taken-back': 'taken back, to be rated again',
  again: 'once more today',
  due: 'due',
  new: 'new',
} as const satisfies Record<NonNullable<TermDrill['card']>['why'], string>

/** `3 due, about 2 minutes; 312 not seen` */
export function loadText({ due, fresh, minutes }: GlossaryLoad): string {
  const now = due === 0 ? 'Nothing is due' : `${due} due, about ${countText(minutes, 'minute')}`
  return `${now}; ${fresh} not seen`
}

/** The outcome of the check of typed words. For a meaning, it names only the shared words. */
export function checkText(check: TermCheck): string {
  if (check.kind === 'name') return nameText(check)
  const { common, of } = check
  return common.length === 0
    ? `None of the definition’s ${countText(of, 'key word')}. Other words may say the same.`
    : `Words in common, ${common.length} of ${of}: ${common.join(', ')}.`
}

function nameText({ match, name }: Extract<TermCheck, { kind: 'name' }>): string {
  switch (match) {
    case 'same':
      return 'That is the term.'
    case 'slip':
      return `That is the term, with a slip: ${name}.`
    case 'other-term':
      return `That is another term: ${name}.`
    case 'none':
      return 'That is none of its names.'
  }
}

/** A definition with dots in place of its term's names, so that the term can be asked for. */
export function withoutNames({ term, also, says }: Pick<TermView, 'term' | 'also' | 'says'>): string {
  const names = [term, ...also]
    .toSorted((a, b) => b.length - a.length)
    .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const named = new RegExp(String.raw`(?<![\p{L}\d])(?:${names.join('|')})(?:s?)(?![\p{L}\d])`, 'giu')
  // Every second part is a formula, which stays as it is.
  return says
    .split(/(\$[^$]*\$)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(named, '…')))
    .join('')
}
