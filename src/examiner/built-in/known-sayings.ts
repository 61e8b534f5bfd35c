import type { Rubric } from '../rubric.ts'
import { tokenise } from '#text'
import type { Token } from '#text'

type RubricPoint = Rubric['points'][number]
export type KnownAs = 'earned' | 'near' | 'contradicted' | undefined

const known = new WeakMap<RubricPoint, ReadonlyMap<string, KnownAs>>()

/** The words of a text in their order, in the form that all their spellings share. */
export function formsInOrder(tokens: readonly Token[]): string {
  return tokens.map(token => token.form).join(' ')
}

/** The list of a point's sayings in which these words stand, word for word. */
export function knownAs(point: RubricPoint, words: string): KnownAs {
  const sayings = known.get(point) ?? read(point)
  known.set(point, sayings)
  return sayings.get(words)
}

/** A point's sayings by their words; on a duplicate, earned beats contradicted, which beats near. */
function read({ claim, earned, near, contradicts }: RubricPoint): ReadonlyMap<string, KnownAs> {
  const entries = (texts: readonly string[], as: KnownAs) =>
    texts.map(text => [formsInOrder(tokenise(text)), as] as const)
  return new Map([
    ...entries(near, 'near'),
    ...entries(contradicts, 'contradicted'),
    ...entries([claim, ...earned], 'earned'),
  ])
}
