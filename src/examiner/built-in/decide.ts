import type { FlagId, PointId } from '#domain'
import type { Finding, FlagFinding } from '../judge.ts'
import { POINT_FEATURES } from './point-features.ts'
import type { PointEvidence } from './point-features.ts'
import { FLAG_FEATURES } from './flag-features.ts'
import type { FlagEvidence } from './flag-features.ts'
import type { VerdictModel } from './weights.ts'
import { ensembleProbability } from './trees.ts'

type Named = (typeof POINT_FEATURES)[number]

const places = new Map(POINT_FEATURES.map((name, place) => [name, place]))

/** What the evidence has under a name. */
function valueOf({ values }: PointEvidence, name: Named): number {
  return values[places.get(name) ?? -1] ?? 0
}

/** From this gain on, a sentence that names two opposed terms would say the point much better with the two exchanged. */
const WRONG_WAY_ROUND = 0.3
/** From this gain on, a sentence would say the point better if its strange figure were one of the point's. */
const MISQUOTED = 0.2
/** From this chance on there is no doubt: what is said so plainly is hardly ever said the wrong way round. */
const SURE = 0.9

/** A contradiction is ruled on from this part of the chance of credit on: wrong words outweigh right ones. */
const VETO = 0.7

/** One ruling from the evidence on one point. A contradiction vetoes credit; between two chances lies doubt. */
export function decideVerdict(
  point: PointId,
  evidence: PointEvidence | undefined,
  combiner: VerdictModel,
): Finding {
  if (!evidence?.said) return { point, ruling: 'missing', cites: [], confidence: 1 }
  const { met, partial, unsure, contradicted } = combiner.thresholds
  const earned = evidence.local ? ensembleProbability(combiner.earned, evidence.values) : 0
  const wrong = ensembleProbability(combiner.contradicted, evidence.values)
  const cites = evidence.said.segments

  if (wrong >= contradicted && wrong > earned * VETO && isAbout(evidence))
    return { point, ruling: 'contradicted', cites: evidence.denied?.segments ?? cites, confidence: wrong }
  if (earned >= partial && earned < SURE && isDoubtful(evidence))
    return { point, ruling: 'unsure', cites, confidence: 0.5 }
  if (earned >= partial && comesOnlyNear(evidence)) return { point, ruling: 'unsure', cites, confidence: 0.5 }
  if (earned >= met) return { point, ruling: 'met', cites, confidence: earned }
  if (earned >= partial) return { point, ruling: 'partial', cites, confidence: earned }
  if (earned >= unsure) return { point, ruling: 'unsure', cites, confidence: 1 - earned }
  return { point, ruling: 'missing', cites: [], confidence: 1 - Math.max(earned, wrong) }
}

/**
 * A figure that nobody says of a point about a figure, where another would say it better: the examiner cannot tell whether it
 * is wrong or an example. Nor whether two terms stand the right way round, where the two exchanged would say it better.
 */
function isDoubtful(evidence: PointEvidence): boolean {
  const isMisquoted = valueOf(evidence, 'wrongFigure') > 0 && valueOf(evidence, 'whole.requote') > MISQUOTED
  return isMisquoted || valueOf(evidence, 'whole.swapBoth') > WRONG_WAY_ROUND
}

/** So much nearer to what does not make the point than to what does. */
const ONLY_NEAR = -0.05
/** Below these odds and this likeness, a few words hardly speak of the point. */
const HARDLY = { odds: -0.5, like: 0.4 }

/** Where no pattern and no model speaks for a point, and what was said is nearer to a near miss or is hardly anything, only context would credit it. */
function comesOnlyNear(evidence: PointEvidence): boolean {
  if (valueOf(evidence, 'most.asserts') > 0) return false
  const odds = valueOf(evidence, 'most.earned')
  const isHardly = isShort(evidence) && odds < HARDLY.odds && valueOf(evidence, 'most.like') < HARDLY.like
  return isHardly || (odds < 0 && valueOf(evidence, 'said.likeNear') < ONLY_NEAR)
}

/** A longer answer has more around a sentence that could tell: there, what is heard is held as it is. */
const SHORT = Math.log1p(16)

function isShort(evidence: PointEvidence): boolean {
  return valueOf(evidence, 'answer.words') < SHORT
}

/** From these odds or this likeness on, something in the answer is about the point. */
const ABOUT = { odds: 0, like: 0.5 }

/** In a short answer only words about a point can contradict it: with a *not* in it, it looks like a denial of anything. */
function isAbout(evidence: PointEvidence): boolean {
  const over = (least: number, ...names: readonly Named[]) =>
    names.some(name => valueOf(evidence, name) > least)
  return (
    !isShort(evidence) ||
    over(0, 'denied.denies') ||
    over(ABOUT.odds, 'most.earned', 'most.contradicted') ||
    over(ABOUT.like, 'most.like', 'most.likeWrong')
  )
}

/** Odds and likeness from which words are so near to what people say of a flag that no context is needed. */
const PLAINLY = { says: 2, like: 0.6 }
/** Where neither these odds nor this likeness is reached and no pattern fits, only context would raise a flag, and no words could be shown for it. */
const AT_ALL = { says: 1, like: 0.7 }

export function decideFlag(
  flag: FlagId,
  evidence: FlagEvidence | undefined,
  combiner: VerdictModel,
): readonly FlagFinding[] {
  if (!evidence?.said) return []
  const valueOf = (name: (typeof FLAG_FEATURES)[number]) => evidence.values[FLAG_FEATURES.indexOf(name)] ?? 0
  const plainly = evidence.verbatim || (valueOf('says') >= PLAINLY.says && valueOf('like') >= PLAINLY.like)
  const atAll = valueOf('asserts') > 0 || valueOf('says') > AT_ALL.says || valueOf('like') > AT_ALL.like
  return plainly || (atAll && ensembleProbability(combiner.flag, evidence.values) >= combiner.thresholds.flag)
    ? [{ flag, cites: evidence.said.segments }]
    : []
}
