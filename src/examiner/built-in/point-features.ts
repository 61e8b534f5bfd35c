import { clamp } from '#domain'
import type { PointId } from '#domain'
import type { Token } from '#text'
import { negationsIn } from '#text'
import { pointLogits, scoreSpan, variantsOf } from './score-span.ts'
import type { SpanScores, Variants } from './score-span.ts'
import { TYPICAL_RECORD } from './rubric-model.ts'
import type { RubricModel } from './rubric-model.ts'
import type { CandidateSpan } from './spans.ts'
import { NOT_ALIGNED, align } from './alignment.ts'
import type { Alignment } from './alignment.ts'
import { C } from './constants.ts'
import { AGAINST_COLUMNS, POINT_COLUMNS, columnsOf, featuresFrom } from './features.ts'
import type { AgainstFeatures, PointFeatures } from './features.ts'
import { namingSpan } from './named-item.ts'
import { features } from './text-features.ts'

/**
 * The evidence on one point: the features of the span that speaks most for it and of the one that speaks
 * most against it, the same by column, and the spans.
 */
export interface PointEvidence {
  readonly features: PointFeatures
  readonly values: readonly number[]
  readonly against: AgainstFeatures
  readonly againstValues: readonly number[]
  readonly said: CandidateSpan | undefined
  readonly denied: CandidateSpan | undefined
  /** The span that names an item, of a point that one of its items earns. */
  readonly naming: CandidateSpan | undefined
  /** How far the exchange of two terms, or another figure, would state the point better: what may name it. */
  readonly variants: Variants | undefined
  /** How the span most against the point differs from the right sentences that come nearest to it. */
  readonly alignment: Alignment
  /** Whether the span speaks of the point itself: without that, no probability credits it. */
  readonly local: boolean
  /** Whether the span most against the point is a wrong saying of it, word for word. */
  readonly stated: boolean
  /** Whether graded answers tell how often the point is made: those of follow-ups have none. */
  readonly graded: boolean
}

const NO_EVIDENCE: PointEvidence = {
  features: featuresFrom(POINT_COLUMNS, []),
  values: POINT_COLUMNS.map(() => 0),
  against: featuresFrom(AGAINST_COLUMNS, []),
  againstValues: AGAINST_COLUMNS.map(() => 0),
  said: undefined,
  denied: undefined,
  naming: undefined,
  variants: undefined,
  alignment: NOT_ALIGNED,
  local: false,
  stated: false,
  graded: false,
}

const clamped = (logit: number) => clamp(logit, -10, 10)

/** Words that refer to the sentence before theirs. */
const REFERS = new Set([
  'it',
  'this',
  'that',
  'thes',
  'these',
  'those',
  'they',
  'so',
  'which',
  'both',
  'such',
  'then',
])
const REFERRING_WORDS = 4

/**
 * Scores every span of the answer for every point of the rubric. What is said of a point rests on one span,
 * its sentence, and the sentence before where it refers to that: nothing else of the answer counts. Where one point
 * alone is asked for, the others are its rivals and have no evidence of their own.
 */
export function gatherPointEvidence(
  rubricModel: RubricModel,
  spans: readonly CandidateSpan[],
  only?: PointId,
): readonly PointEvidence[] {
  const hearings = spans.map(span => scoreSpan(rubricModel, span))
  const sentences = spans.flatMap((span, i) => (span.whole === i ? [i] : []))
  const before = new Map(sentences.map((at, i) => [at, sentences[i - 1]]))
  const variantsFor = memo((span: CandidateSpan) => variantsOf(rubricModel, span))
  const aligned = memo((span: CandidateSpan) =>
    align(rubricModel.points.exemplars, span.tokens, rubricModel.opposites),
  )
  const referring = memo((whole: number) => {
    const own = spans[whole]?.tokens ?? []
    const previous = spans[before.get(whole) ?? -1]?.tokens ?? []
    return refersBack(own) && previous.length > 0
      ? pointLogits(rubricModel, features([...previous, ...own]))
      : undefined
  })

  return rubricModel.sheet.points.map(({ id }, p) => {
    if (only !== undefined && id !== only) return NO_EVIDENCE
    const said = strongest(hearings, p, 'forPoint')
    const denied = strongest(hearings, p, 'against')
    if (!said || !denied) return NO_EVIDENCE
    const row = hearings.find(hearing => hearing[p] === said) ?? []
    const rival = row.reduce((top, h, q) => (q === p ? top : Math.max(top, h.forPoint)), -10)
    const wholeOf = (part: SpanScores) => hearings[part.unit.whole]?.[p] ?? part
    const whole = wholeOf(said)
    const [gain, wholeGain] = [gainsOf(variantsFor(said.unit)(p)), gainsOf(variantsFor(whole.unit)(p))]
    const place = rubricModel.points.places[p] ?? -1
    const alignedAt = (span: CandidateSpan) => aligned(span)[place] ?? NOT_ALIGNED
    const [near, wholeNear] = [alignedAt(said.unit), alignedAt(whole.unit)]
    const record = rubricModel.records[p] ?? TYPICAL_RECORD
    const point: PointFeatures = {
      ...named('said', said),
      ...named('whole', whole),
      'said.polarity': near.polarity,
      'said.aligned': near.turned,
      'whole.polarity': wholeNear.polarity,
      'whole.aligned': wholeNear.turned,
      'said.rivals': clamped(said.forPoint - rival),
      'said.flip': gain.flip,
      'said.swap': gain.swap,
      'whole.flip': wholeGain.flip,
      'whole.swap': wholeGain.swap,
      'whole.swapBoth': wholeGain.swapBoth,
      'whole.requote': wholeGain.requote,
      wrongFigure: Number(whole.odd > 0 && rubricModel.aboutFigure[p]),
      referring: clamped(referring(said.unit.whole)?.[p]?.earned ?? -10),
      'usual.earned': record.earned,
      'usual.contradicted': record.contradicted,
    }
    // Only what speaks against a point at all is looked at more closely.
    const close = denied.against > C.againstLeast ? variantsFor(denied.unit)(p) : undefined
    const apart = close ? alignedAt(denied.unit) : NOT_ALIGNED
    const around = wholeOf(denied)
    const deniedGain = gainsOf(close)
    const against: AgainstFeatures = {
      ...named('denied', denied),
      ...named('around', around),
      'denied.polarity': apart.polarity,
      'denied.aligned': apart.turned,
      'denied.flip': deniedGain.flip,
      'denied.swap': deniedGain.swap,
      'denied.swapBoth': deniedGain.swapBoth,
      'denied.requote': deniedGain.requote,
      'denied.truth': denied.truth,
      'denied.untruth': denied.wrong - denied.truth,
      'denied.wrongFigure': Number(denied.odd > 0 && rubricModel.aboutFigure[p]),
      'usual.contradicted': record.contradicted,
      'usual.earned': record.earned,
    }
    return {
      features: point,
      values: columnsOf(POINT_COLUMNS, point),
      against,
      againstValues: columnsOf(AGAINST_COLUMNS, against),
      said: said.unit,
      denied: denied.unit,
      graded: rubricModel.sheet.part === 'main',
      naming: namingSpan(rubricModel.items[p] ?? [], spans),
      variants: close,
      alignment: apart,
      // A near miss or a wrong saying of the bank, word for word, makes no point.
      local: isOpen(said) && isOpen(whole) && speaksOfPoint(said),
      stated: denied.known === 'contradicted' && said.known !== 'earned',
    }
  })
}

/** The features of one span that both sides read. */
function named<Name extends 'said' | 'whole' | 'denied' | 'around'>(name: Name, scores: SpanScores) {
  const of = {
    earned: clamped(scores.earned),
    contradicted: clamped(scores.contradicted),
    asserts: scores.asserts,
    trust: scores.trust,
    denies: scores.denies,
    like: scores.like,
    likeNear: scores.like - scores.likeNear,
    likeWrong: scores.like - scores.likeWrong,
    rare: scores.rare,
    turned: scores.turned,
    crossed: scores.crossed,
    leaning: scores.leaning,
    rightFigure: Number(scores.figures === 'right'),
    oddFigure: Number(scores.figures === 'odd'),
    odd: scores.odd,
    words: Math.log1p(scores.unit.tokens.length),
    negations: negationsIn(scores.unit.tokens),
  }
  // Object.fromEntries forgets the names.
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [`${name}.${key}`, value])) as Record<
    `${Name}.${keyof typeof of}`,
    number
  >
}

/** How much better each change to a span would state the point. */
function gainsOf(variants: Variants | undefined) {
  return {
    flip: clamped(variants?.flip ?? 0),
    swap: clamped(variants?.swap ?? -10),
    swapBoth: clamped(variants?.swapBoth ?? -10),
    requote: variants?.requote ?? 0,
  }
}

function speaksOfPoint({ asserts, rare, earned, like }: SpanScores): boolean {
  return asserts > 0 || (rare >= C.rareConcept && (earned > C.localLogit || like > C.localLikeness))
}

/** Whether the bank does not say itself that these words make no point. */
function isOpen({ known }: SpanScores): boolean {
  return known === undefined || known === 'earned'
}

function refersBack(tokens: readonly Token[]): boolean {
  return tokens.slice(0, REFERRING_WORDS).some(token => REFERS.has(token.word))
}

function strongest(
  hearings: readonly (readonly SpanScores[])[],
  point: number,
  by: 'forPoint' | 'against',
): SpanScores | undefined {
  return hearings.reduce<SpanScores | undefined>((top, row) => {
    const hearing = row[point]
    return hearing && (!top || hearing[by] > top[by]) ? hearing : top
  }, undefined)
}

function memo<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return key => {
    const value = known.get(key) ?? work(key)
    known.set(key, value)
    return value
  }
}
