import type { NonEmpty } from '#domain'
import { matchedTokens, negated, sameValue, tokenise, turnsRound } from '#text'
import type { Token } from '#text'
import type { FoundOpposite } from '../judge.ts'
import { C } from './constants.ts'
import { isDirection } from './opposites.ts'
import type { Opposites } from './opposites.ts'
import type { PointEvidence } from './point-features.ts'
import type { Rubric } from '../rubric.ts'
import type { RubricModel } from './rubric-model.ts'

/**
 * The name of what is opposed to a point in the span that speaks most against it: an authored misconception,
 * another figure, two terms exchanged, another direction, or a denial. Undefined where nothing can be named,
 * and then there is no blame.
 */
export function nameOpposite(
  model: RubricModel,
  point: number,
  { denied, variants, against }: PointEvidence,
): FoundOpposite | undefined {
  if (!denied || !variants || denied.framed.length > 0) return undefined
  const { tokens } = denied
  const named = (kind: FoundOpposite['kind'], words: readonly (Token | undefined)[]) => {
    const places = words.flatMap(word => (word ? [{ start: word.start, end: word.end }] : []))
    return isNonEmpty(places) ? { kind, words: places } : undefined
  }
  for (const [d, pattern] of (model.patterns[point]?.deny ?? []).entries()) {
    if ((model.records[point]?.denyTrust?.[d] ?? C.denyTrust) < C.leastDenyTrust) continue
    const found = named(
      'misconception',
      matchedTokens(pattern, tokens).map(place => tokens[place]),
    )
    if (found) return found
  }
  if (model.aboutFigure[point] && (variants.requote[point] ?? 0) > C.misquoted) {
    const known = model.figures[point] ?? []
    const odd = tokens.find(
      ({ value }) => value !== undefined && value > 2 && !known.some(one => sameValue(one, value)),
    )
    if (odd) return named('another-figure', [odd])
  }
  const pair = model.opposites[variants.pair[point] ?? -1]
  if (pair && (variants.swap[point] ?? -10) > C.exchangeGain)
    return named(isDirection(pair) ? 'another-direction' : 'exchanged-terms', wordsOf(pair, tokens))
  const rubricPoint = model.sheet.points[point]
  const near = rubricPoint && nearest(rubricPoint, tokens)
  if (denied.denies && (variants.flip[point] ?? 0) > C.denialGain)
    return named('denial', tokens.filter(turnsRound))
  if (!near) return undefined
  if (!denied.denies && near.right.denied.size > 0 && near.right.like > C.nameLike) {
    const asserted = tokens.filter(token => token.content && near.right.denied.has(token.form))
    if (asserted.length > 1) return named('denial', asserted)
  }
  if (against['denied.untruth'] > C.untruth && near.wrong.like > C.nameLike && near.wrong.like > near.right.like)
    return named(
      'misconception',
      tokens.filter(
        token => token.content && near.wrong.forms.has(token.form) && !near.right.forms.has(token.form),
      ),
    )
  return undefined
}

interface Said {
  readonly forms: ReadonlySet<string>
  readonly denied: ReadonlySet<string>
}
const sayings = new WeakMap<object, { readonly right: readonly Said[]; readonly wrong: readonly Said[] }>()
const NOTHING = { forms: new Set<string>(), denied: new Set<string>(), like: 0 }

/** The right and the wrong saying of a point that share most words with the tokens. */
function nearest(point: Rubric['points'][number], tokens: readonly Token[]) {
  const known = sayings.get(point) ?? {
    right: [point.claim, ...point.earned].map(read),
    wrong: point.contradicts.map(read),
  }
  sayings.set(point, known)
  const own = new Set(tokens.filter(token => token.content).map(token => token.form))
  const best = (among: readonly Said[]) =>
    among.reduce<Said & { readonly like: number }>((top, said) => {
      const shared = [...own].filter(form => said.forms.has(form)).length
      const like = (2 * shared) / Math.max(1, own.size + said.forms.size)
      return like > top.like ? { ...said, like } : top
    }, NOTHING)
  return { right: best(known.right), wrong: best(known.wrong) }
}

function read(text: string): Said {
  const tokens = tokenise(text)
  const signs = negated(tokens)
  const content = tokens.flatMap((token, i) => (token.content ? [{ form: token.form, sign: signs[i] }] : []))
  return {
    forms: new Set(content.map(({ form }) => form)),
    denied: new Set(content.flatMap(({ form, sign }) => (sign ? [form] : []))),
  }
}

function wordsOf(pair: Opposites, tokens: readonly Token[]): readonly Token[] {
  const forms = new Set(pair.flat().map(token => token.form))
  return tokens.filter(token => forms.has(token.form))
}

function isNonEmpty<T>(items: readonly T[]): items is NonEmpty<T> {
  return items.length > 0
}
