import { isNonEmpty } from '#domain'
import { bounded, matchedTokens, negated, sameValue, tokenise, turnsRound } from '#text'
import type { Token } from '#text'
import type { FoundOpposite } from '../judge.ts'
import { C } from './constants.ts'
import { isDirection } from './opposites.ts'
import type { Opposites } from './opposites.ts'
import type { PointEvidence } from './point-features.ts'
import type { Rubric } from '../rubric.ts'
import type { RubricModel } from './rubric-model.ts'

/**
 * The name of what is opposed to a point in the span that speaks most against it: an authored misconception, a
 * denial, another figure, two terms exchanged, or another direction. Undefined where nothing can be named, and
 * then there is no blame.
 *
 * A pattern of the opposite names by itself. Words nearer to a wrong saying than to any truth of the question
 * are named by where the two sayings part. A gain from a change of the words names only what is all but sure.
 */
export function nameOpposite(
  model: RubricModel,
  point: number,
  evidence: PointEvidence,
): FoundOpposite | undefined {
  const { denied, against } = evidence
  if (!denied || denied.framed.length > 0) return undefined
  const { tokens } = denied
  const own = model.sheet.points[point]
  const isUntrue = evidence.stated || against['denied.untruth'] > C.untruth
  return (
    byPattern(model, point, tokens) ??
    (own && isUntrue ? byNearestSaying(model, own, tokens) : undefined) ??
    (evidence.stated
      ? named(
          'misconception',
          tokens.filter(token => token.content),
        )
      : undefined) ??
    byChange(model, point, evidence)
  )
}

/** The words that a pattern of the opposite rests on. */
function byPattern(model: RubricModel, point: number, tokens: readonly Token[]): FoundOpposite | undefined {
  for (const [d, pattern] of (model.patterns[point]?.deny ?? []).entries()) {
    if ((model.records[point]?.denyTrust?.[d] ?? C.denyTrust) < C.leastDenyTrust) continue
    const places = matchedTokens(pattern, tokens)
    const words = places.map(place => tokens[place])
    // A phrase is matched by its last word: the one before belongs to it.
    const around = tokens.filter((_, i) => places.includes(i) || places.includes(i + 1))
    if (contrasts(model, around, tokens)) continue
    const found = named('misconception', tellingOf(model.sheet.points[point], words, tokens))
    if (found) return found
  }
  return undefined
}

/**
 * Whether a sentence also holds the opposite of a word that a pattern rests on: `pretraining is forward and
 * RLHF is reverse` says nothing of reverse pretraining.
 */
function contrasts({ opposites }: RubricModel, words: readonly Token[], tokens: readonly Token[]): boolean {
  const others = tokens.filter(token => !words.includes(token))
  return opposites.some(
    ([a, b]) => (holds(words, a) && holds(others, b)) || (holds(words, b) && holds(others, a)),
  )
}

/** Of the words that a pattern rests on, those that the nearest right saying lacks; otherwise those of content. */
function tellingOf(
  point: Rubric['points'][number] | undefined,
  words: readonly (Token | undefined)[],
  tokens: readonly Token[],
): readonly Token[] {
  const there = words.flatMap(word => word ?? [])
  const content = there.filter(token => token.content || turnsRound(token))
  const right = point && nearest(point, tokens).right.forms
  const telling = content.filter(({ form }) => right && !right.has(form))
  return [telling, content, there].find(each => each.length > 0) ?? []
}

function named(
  kind: FoundOpposite['kind'],
  words: readonly (Token | undefined)[],
): FoundOpposite | undefined {
  const places = words.flatMap(word => (word ? [{ start: word.start, end: word.end }] : []))
  return isNonEmpty(places) ? { kind, words: places } : undefined
}

/** Where the words part from the nearest right saying as the nearest wrong one does. */
function byNearestSaying(
  model: RubricModel,
  point: Rubric['points'][number],
  tokens: readonly Token[],
): FoundOpposite | undefined {
  const { right, wrong } = nearest(point, tokens)
  const apart = tokens.filter(token => wrong.forms.has(token.form) && !right.forms.has(token.form))
  if (contrasts(model, apart, tokens)) return undefined
  // A figure of the prompt is the case, not a claim.
  const given = figuresOf(model.sheet.prompt)
  const figure = apart.find(({ value }) => value !== undefined && !given.some(one => sameValue(one, value)))
  if (figure) return named('another-figure', [figure])
  const pair = model.opposites.find(
    ([a, b]) =>
      (holds(apart, a) && holdsForms(right.forms, b)) || (holds(apart, b) && holdsForms(right.forms, a)),
  )
  if (pair) return named(isDirection(pair) ? 'another-direction' : 'exchanged-terms', wordsOf(pair, apart))
  const negators = tokens.filter(turnsRound)
  if (negators.length > 0 && wrong.denied.size > 0 && right.denied.size === 0)
    return named('denial', negators)
  if (negators.length === 0 && right.denied.size > 0 && wrong.denied.size === 0) {
    const asserted = tokens.filter(token => right.denied.has(token.form))
    if (asserted.length > 0) return named('denial', asserted)
  }
  return named(
    'misconception',
    apart.filter(token => token.content),
  )
}

const holds = (tokens: readonly Token[], term: readonly Token[]) =>
  term.every(({ form }) => tokens.some(token => token.form === form))
const holdsForms = (forms: ReadonlySet<string>, term: readonly Token[]) =>
  term.every(({ form }) => forms.has(form))

/** The wrong figure, or the term whose exchange would make the sentence state the point better. */
function byChange(
  model: RubricModel,
  point: number,
  { denied, variants }: PointEvidence,
): FoundOpposite | undefined {
  if (!denied || !variants) return undefined
  if (model.aboutFigure[point] && variants.requote > C.misquoted) {
    const known = model.figures[point] ?? []
    const odd = denied.tokens.find(
      ({ value }) => value !== undefined && value > 2 && !known.some(one => sameValue(one, value)),
    )
    if (odd) return named('another-figure', [odd])
  }
  const pair = model.opposites[variants.pair]
  return pair && variants.swap > C.exchangeGain
    ? named(isDirection(pair) ? 'another-direction' : 'exchanged-terms', wordsOf(pair, denied.tokens))
    : undefined
}

/** The figures of each prompt. An entry takes a few numbers, beside a text that the bank holds. */
const prompts = bounded<string, readonly number[]>(1000)
function figuresOf(prompt: string): readonly number[] {
  const known = prompts.get(prompt)
  if (known) return known
  const figures = tokenise(prompt).flatMap(({ value }) => value ?? [])
  prompts.set(prompt, figures)
  return figures
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
