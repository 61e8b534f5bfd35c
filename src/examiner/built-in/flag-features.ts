import { clamp } from '#domain'
import { C } from './constants.ts'
import { FLAG_COLUMNS, columnsOf, featuresFrom } from './features.ts'
import type { FlagFeatures } from './features.ts'
import type { RubricModel } from './rubric-model.ts'
import { readSpan } from './read-span.ts'
import { NO_LOGITS } from './score-span.ts'
import { TYPICAL_RECORD } from './rubric-model.ts'
import { NOT_SIMILAR } from './similarity.ts'
import { matchesPattern, parsePattern } from '#text'
import { TYPICAL_RATES } from './base-rates.ts'
import type { CandidateSpan } from './spans.ts'

const NOT_HELD = -1000
const NO_EVIDENCE: FlagEvidence = {
  features: featuresFrom(FLAG_COLUMNS, []),
  values: FLAG_COLUMNS.map(() => 0),
  said: undefined,
  verbatim: false,
}

const clamped = (logit: number) => clamp(logit, -10, 10)

/** The evidence on one red flag. */
export interface FlagEvidence {
  readonly features: FlagFeatures
  readonly values: readonly number[]
  readonly said: CandidateSpan | undefined
  /** Whether the answer states the misconception nearly word for word. */
  readonly verbatim: boolean
}

/** Words that report a misconception without holding it: no pattern of a flag counts beside them. */
const TOLD_OF = parsePattern(
  'people think|people say|people believe|people assume|people claim|many think|many say|many believe|some think|some say|some believe|they say|they think|often said|often claimed|often taught|it is said|commonly believed|common belief|claim that|myth|misconception|misunderstanding|is wrong|wrong to|wrong that|is false|untrue|not true|not the case|mistake*|confuse*',
)

/**
 * Scores every span for every red flag, and for the points: a span that earns a point is hardly a
 * misconception.
 */
export function gatherFlagEvidence(
  rubricModel: RubricModel,
  spans: readonly CandidateSpan[],
): readonly FlagEvidence[] {
  const inOrder = <T>(all: readonly T[]): readonly (T | undefined)[] =>
    rubricModel.flags.places.map(place => all[place])
  const ordered = <T>(all: readonly T[]): readonly (T | undefined)[] =>
    rubricModel.points.places.map(place => all[place])
  const hearings = spans.map(span => {
    const { points, flags, nearPoints, nearFlags } = readSpan(rubricModel, span)
    const own = ordered(points).map(point => point ?? NO_LOGITS)
    const top = (key: 'earned' | 'contradicted') =>
      own.reduce((most, point) => Math.max(most, point[key]), -10)
    return {
      unit: span,
      flags: inOrder(flags),
      near: inOrder(nearFlags),
      truth: nearPoints.reduce((most, one) => Math.max(most, one.signedEarned), 0),
      earns: top('earned'),
      denies: top('contradicted'),
    }
  })
  return rubricModel.sheet.redFlags.map((_, f) => {
    const record = rubricModel.flagRecords[f] ?? TYPICAL_RECORD
    const scored = hearings.map(({ unit: span, flags, near, truth, earns, denies }) => {
      const like = near[f] ?? NOT_SIMILAR
      const { earned, contradicted } = flags[f] ?? NO_LOGITS
      const rival = flags.reduce(
        (top, other, g) => (g === f || !other ? top : Math.max(top, other.earned)),
        -10,
      )
      const fitting = matchesPattern(TOLD_OF, span.tokens)
        ? []
        : (rubricModel.flagPatterns[f] ?? []).flatMap((pattern, a) =>
            matchesPattern(pattern, span.tokens) ? [record.trust[a] ?? TYPICAL_RATES.trust] : [],
          )
      const asserts = Math.min(2, fitting.length)
      const own = {
        says: clamped(earned),
        against: clamped(contradicted),
        like: like.earned,
        'like.correction': like.earned - like.contradicted,
        turned: Number(span.denies !== like.earnedDenies),
        words: Math.log1p(span.tokens.length),
        rivals: clamped(earned - rival),
        'earns.point': clamped(earns),
        'denies.point': clamped(denies),
        asserts: asserts,
        trust: Math.max(0, ...fitting),
        usual: record.earned,
        truth,
      }
      const verbatim = like.nearest >= C.flagVerbatim && span.denies === like.earnedDenies
      return {
        unit: span,
        own,
        verbatim,
        // A statement in a denying frame is not held, unless the misconception itself is worded as a denial.
        score:
          (span.framed.length > 0 && !verbatim ? NOT_HELD : 0) +
          earned +
          C.likenessBonus * like.earned +
          C.flagPattern * Math.min(1, asserts) -
          C.wordPenalty * span.tokens.length,
      }
    })
    const ranked = scored.toSorted((a, b) => Number(b.verbatim) - Number(a.verbatim) || b.score - a.score)
    const best = ranked[0]
    if (!best || best.score < NOT_HELD / 2) return NO_EVIDENCE
    const features: FlagFeatures = best.own
    return {
      features,
      values: columnsOf(FLAG_COLUMNS, features),
      said: best.unit,
      verbatim: best.verbatim,
    }
  })
}
