import { SECTIONS } from '#domain'
import type { TermStanding, TermView } from '#api'
import { TERM_STANDING_NAMES, keysOf } from '#wording'

/** The filter of the list, kept in the address. */
export interface TermFilter {
  readonly q: string
  readonly section: (typeof SECTIONS)[number] | undefined
  readonly standing: TermStanding | undefined
}

export function termFilterOf(params: URLSearchParams): TermFilter {
  return {
    q: params.get('q') ?? '',
    section: SECTIONS.find(section => section === params.get('section')),
    standing: keysOf(TERM_STANDING_NAMES).find(standing => standing === params.get('state')),
  }
}

export function glossaryAddress({ q, section, standing }: TermFilter): string {
  const params = new URLSearchParams({
    ...(q !== '' && { q }),
    ...(section && { section }),
    ...(standing && { state: standing }),
  })
  return params.size === 0 ? '/glossary' : `/glossary?${params}`
}

export function drillAddress(section: TermFilter['section'], wanted: 'meaning' | 'name' = 'meaning'): string {
  const params = new URLSearchParams({
    ...(section && { section }),
    ...(wanted === 'name' && { ask: wanted }),
  })
  return params.size === 0 ? '/glossary/drill' : `/glossary/drill?${params}`
}

/** The terms that fit, by alphabet or, while searching, those whose name fits best first. */
export function termsFitting(
  terms: readonly TermView[],
  { q, section, standing }: TermFilter,
): readonly TermView[] {
  const sought = plainWords(q)
  return terms
    .filter(
      term =>
        (section === undefined || term.sections.includes(section)) &&
        (standing === undefined || term.standing === standing),
    )
    .map(term => ({ term, rank: rankOf(term, sought) }))
    .filter(({ rank }) => rank < NONE)
    .toSorted((a, b) => a.rank - b.rank || a.term.term.localeCompare(b.term.term, 'en'))
    .map(({ term }) => term)
}

const NONE = 4

/** 0 for a name, 1 for the beginning of one, 2 for a part of one, 3 for words of the definition. */
function rankOf({ term, also, says }: TermView, sought: string): number {
  if (sought === '') return 0
  const names = [term, ...also].map(plainWords)
  if (names.includes(sought)) return 0
  if (names.some(name => name.startsWith(sought))) return 1
  if (names.some(name => name.includes(sought))) return 2
  const all = [...names, plainWords(says)].join(' ')
  return sought.split(' ').every(word => all.includes(word)) ? 3 : NONE
}

/** The text without hyphens, case and accents, which make no difference. */
function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[-–—_\s]+/g, ' ')
    .trim()
}
