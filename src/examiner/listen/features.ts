import type { Token } from '../text/tokens.ts'
import { concept } from './concepts.ts'
import { hashText, joinHash } from './hash.ts'
import { negated } from './negation.ts'

const SKIP = hashText('skip')
const CONCEPT_PAIR = hashText('concept pair')
const REACH = 5

const forms = new Map<string, number>()

function hashForm(form: string): number {
  let hash = forms.get(form)
  if (hash === undefined) {
    hash = hashText(form)
    forms.set(form, hash)
  }
  return hash
}

/**
 * What a stretch of text is to the models: hashes of its stems, concepts, neighbours (two and three
 * in a row) and ordered pairs of content words. A word that is denied is another word.
 */
export function features(tokens: readonly Token[]): readonly number[] {
  const denied = negated(tokens)
  const signed = (form: string, i: number) => hashForm(denied[i] ? `!${form}` : form)
  const stems = tokens.map((token, i) => signed(token.form, i))
  const concepts = tokens.map((token, i) => {
    const name = concept(token.form)
    return name === undefined ? undefined : signed(name, i)
  })

  const found = new Set<number>()
  tokens.forEach((token, i) => {
    const stem = stems[i] ?? 0
    found.add(stem)
    const own = concepts[i]
    if (own !== undefined) found.add(own)
    const next = stems[i + 1]
    if (next !== undefined) {
      const pair = joinHash(stem, next)
      found.add(pair)
      const third = stems[i + 2]
      if (third !== undefined) found.add(joinHash(pair, third))
    }
    if (!token.content) return
    let seen = 0
    for (let j = i + 1; j < tokens.length && seen < REACH; j += 1) {
      if (!tokens[j]?.content) continue
      seen += 1
      found.add(joinHash(joinHash(SKIP, stem), stems[j] ?? 0))
      found.add(joinHash(joinHash(CONCEPT_PAIR, own ?? stem), concepts[j] ?? stems[j] ?? 0))
    }
  })
  return [...found]
}
