import { tokenise } from './tokens.ts'
import { THESAURUS } from './thesaurus.ts'

const conceptOf = new Map<string, string>()
for (const group of THESAURUS.split(',')) {
  const [name = '', ...rest] = group.trim().split(/\s+/)
  for (const word of [name, ...rest]) {
    const form = tokenise(word)[0]?.form
    if (form && !conceptOf.has(form)) conceptOf.set(form, `@${name}`)
  }
}

/**
 * The concept that a stem belongs to, if it belongs to one: a word is heard both as itself and as its concept, so that what is
 * learnt of one word carries over to the others.
 */
export function concept(form: string): string | undefined {
  return conceptOf.get(form)
}
