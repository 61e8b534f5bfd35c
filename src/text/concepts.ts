import { tokenise } from './tokens.ts'
import { THESAURUS } from './thesaurus.ts'

/** Loaded when it is first needed, since a start that examines nothing has no use for it. */
let conceptOf: ReadonlyMap<string, string> | undefined

/**
 * The concept of a stem, if it has one. A word counts both as itself and as its concept. So evidence on one
 * word carries over to its near-synonyms.
 */
export function concept(form: string): string | undefined {
  conceptOf ??= readThesaurus()
  return conceptOf.get(form)
}

function readThesaurus(): ReadonlyMap<string, string> {
  const concepts = new Map<string, string>()
  for (const group of THESAURUS.split(',')) {
    const [name = '', ...rest] = group.trim().split(/\s+/)
    for (const word of [name, ...rest]) {
      const form = tokenise(word)[0]?.form
      if (form && !concepts.has(form)) concepts.set(form, `@${name}`)
    }
  }
  return concepts
}
