import type { Token } from '#text'
import { C } from './constants.ts'
import { bounded, concept, hashText, joinHash, negated } from '#text'

const PAIR = hashText('ordered pair')
/** The bits of a hash that identify a feature: few of a question's thirty thousand features then collide. */
const BITS = 24

/** An entry takes a tenth of a kilobyte. */
const forms = bounded<string, number>(50_000)

/** Each form is hashed once: answers and questions share most of their words. */
export function hashForm(form: string): number {
  let hash = forms.get(form)
  if (hash === undefined) {
    hash = hashText(form)
    forms.set(form, hash)
  }
  return hash
}

/**
 * The features of a span: hashes of its content words, their concepts, adjacent words, and ordered pairs of
 * content words. A word that is denied counts as another word.
 */
export function features(tokens: readonly Token[]): readonly number[] {
  const denied = negated(tokens)
  const signed = (form: string, i: number) => hashForm(denied[i] ? `!${form}` : form)
  const stems = tokens.map((token, i) => signed(token.form, i))
  const concepts = tokens.map((token, i) => signed(concept(token.form) ?? token.form, i))

  const found = new Set<number>()
  tokens.forEach((token, i) => {
    const stem = stems[i] ?? 0
    const kin = concepts[i] ?? stem
    const next = stems[i + 1]
    if (next !== undefined) found.add(joinHash(stem, next))
    if (!token.content) return
    found.add(stem)
    if (kin !== stem) found.add(kin)
    let seen = 0
    for (let j = i + 1; j < tokens.length && seen < C.pairReach; j += 1) {
      if (!tokens[j]?.content) continue
      seen += 1
      found.add(joinHash(joinHash(PAIR, kin), concepts[j] ?? 0))
    }
  })
  return [...new Set(Array.from(found, hash => hash >>> (32 - BITS)))]
}
