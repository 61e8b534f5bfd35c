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
 * The concept of a stem, if it has one. A word counts both as itself and as its concept, so that evidence on
 * one word carries over to its near-synonyms.
 */
export function concept(form: string): string | undefined {
  return conceptOf.get(form)
}
