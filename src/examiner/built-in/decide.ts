import type { FlagId, PointId } from '#domain'
import type { Finding, FlagFinding, FoundOpposite } from '../judge.ts'
import { C } from './constants.ts'
import type { FlagEvidence } from './flag-features.ts'
import type { PointEvidence } from './point-features.ts'
import type { AgainstFeatures, PointFeatures } from './features.ts'
import { ensembleProbability } from './trees.ts'
import type { VerdictModel } from './weights.ts'

/** The rules that can decide a point, in the order in which they are tried. */
export const POINT_RULES = {
  'no-span': 'nothing of the answer could be read as a statement',
  contradiction:
    'the probability of a contradiction is over its threshold and rivals that of credit, and what is opposed ' +
    'to the claim can be named',
  unnamed: 'a contradiction is likely, but nothing in the words can be named that is opposed to the claim',
  doubtful:
    'credit is likely, but a figure is unknown, or an opposite term or a denial seems to turn the statement',
  contested:
    'credit is likely, and so is a contradiction, or the words come nearer to a misconception than to a truth',
  disowned:
    'credit is likely, but a sentence at an end of the answer seems to say that the answer is not meant',
  met: 'the probability of credit is over the threshold of met',
  partial: 'the probability of credit is over the threshold of partial',
  unsure: 'the probability of credit is over the threshold of unsure',
  missing: 'no threshold was reached',
} as const
type PointRule = keyof typeof POINT_RULES

/** A finding with the probabilities behind it and the rule that decided. */
interface Decision {
  readonly finding: Finding
  readonly rule: PointRule
  /** The probabilities that the answer makes the point, and that it contradicts it. */
  readonly earned: number
  readonly contradicted: number
}

/** Names what is opposed to the point, if the probabilities suffice for such a name. */
export type NameOpposite = (odds: Probabilities) => FoundOpposite | undefined

/** That the answer makes the point, and that it contradicts it. */
type Probabilities = Readonly<Record<'earned' | 'contradicted', number>>

/** What a ruling needs beside the evidence. */
export interface PointContext {
  readonly name: NameOpposite
  /** Whether the answer seems to say of itself that it is not meant: then nothing is judged. */
  readonly disowned: boolean
}

/**
 * Rules on one point from its evidence. A contradiction vetoes credit, and a middling probability of credit
 * leaves the point unsure.
 */
export function decidePoint(
  point: PointId,
  evidence: PointEvidence | undefined,
  model: VerdictModel,
  { name, disowned }: PointContext,
): Decision {
  if (!evidence?.said) {
    const finding: Finding = { point, ruling: disowned ? 'unsure' : 'missing', cites: [], confidence: 1 }
    return { finding, rule: disowned ? 'disowned' : 'no-span', earned: 0, contradicted: 0 }
  }
  const earned = evidence.local ? ensembleProbability(model.earned, evidence.values) : 0
  const likelihood = ensembleProbability(model.contradicted, evidence.againstValues)
  const contradicted = evidence.stated ? Math.max(C.stated, likelihood) : likelihood
  const opposite = isOpposed({ earned, contradicted }) ? name({ earned, contradicted }) : undefined
  const likely = opposite
    ? 'contradiction'
    : ruleFor(evidence.features, earned, doubtOf(evidence, { earned, contradicted }), model)
  // What a frame denies makes a point by denying it, or says nothing: it leaves none open.
  const framed = evidence.said.framed.length > 0 && likely !== 'met' && likely !== 'contradiction'
  const rule = disowned ? 'disowned' : framed ? 'missing' : likely
  const cites = evidence.said.segments
  const isLikely = likely === 'met' || likely === 'partial'
  const findings: Readonly<Record<PointRule, Omit<Finding, 'point'>>> = {
    'no-span': { ruling: 'missing', cites: [], confidence: 1 },
    contradiction: {
      ruling: 'contradicted',
      cites: evidence.denied?.segments ?? cites,
      confidence: contradicted,
      ...(opposite && { opposite }),
    },
    unnamed: { ruling: 'missing', cites: [], confidence: 0.5 },
    doubtful: { ruling: 'unsure', cites, confidence: 0.5 },
    contested: { ruling: 'unsure', cites, confidence: 0.5 },
    disowned: { ruling: 'unsure', cites: isLikely ? cites : [], confidence: 0.5 },
    met: { ruling: 'met', cites, confidence: earned },
    partial: { ruling: 'partial', cites, confidence: earned },
    unsure: { ruling: 'unsure', cites, confidence: 1 - earned },
    missing: { ruling: 'missing', cites: [], confidence: 1 - Math.max(earned, contradicted) },
  }
  return { finding: { point, ...findings[rule] }, rule, earned, contradicted }
}

/** What speaks against a point of which no opposite is named. */
type Doubt = 'contested' | 'opposed' | 'none'

function doubtOf(evidence: PointEvidence, { earned, contradicted }: Probabilities): Doubt {
  if (isContested(evidence.against, earned, contradicted) || evidence.misconceived > C.misconceived)
    return 'contested'
  return isOpposed({ earned, contradicted }) ? 'opposed' : 'none'
}

function isOpposed({ earned, contradicted }: Probabilities): boolean {
  return contradicted >= C.suspected && earned < C.contested
}

/** Whether other words of the answer say the opposite of what is likely credited: it is left open unless credit is sure. */
function isContested(against: AgainstFeatures, earned: number, contradicted: number): boolean {
  if (contradicted < C.contesting) return false
  const untrue = against['denied.untruth'] > C.untruth || against['denied.denies'] > 0
  return untrue || (contradicted >= C.allButSure && contradicted > earned)
}

function ruleFor(
  features: PointFeatures,
  earned: number,
  doubt: Doubt,
  { thresholds: { met, partial, unsure } }: VerdictModel,
): PointRule {
  if (doubt === 'contested' && earned >= partial && earned < C.sure) return 'contested'
  if (earned >= partial && earned < C.sure && isDoubtful(features)) return 'doubtful'
  if (earned >= met) return 'met'
  if (earned >= partial) return 'partial'
  if (earned >= unsure) return 'unsure'
  return doubt === 'none' ? 'missing' : 'unnamed'
}

/**
 * An unknown figure may be wrong or an example, where the point is about a figure and another one would state
 * it better. Two opposed terms may be the wrong way round, and a term may be the opposite of what the nearest
 * right sentences have, where the change would state the point better. A sentence that denies where the nearest
 * right one does not, or the reverse, may say the opposite, where the point gains if nothing is denied.
 */
function isDoubtful(features: PointFeatures): boolean {
  return (
    (features.wrongFigure > 0 && features['whole.requote'] > C.misquoted) ||
    features['whole.swapBoth'] > C.wrongWayRound ||
    (features['whole.turned'] > 0 && features['whole.flip'] > C.deniedGain) ||
    (features['whole.swap'] > C.alignedGain && features['whole.aligned'] > C.alignedApart)
  )
}

/** The rules that can decide a red flag, in the order in which they are tried. */
export const FLAG_RULES = {
  'no-span': 'nothing of the answer could be read as a statement',
  verbatim: 'a span says the misconception nearly word for word',
  truth: 'the words come nearer to a truth of the question than to the misconception',
  plain: 'the logit and the similarity of a span are over the thresholds that need no context',
  'no-sign': 'no pattern fits, and neither logit nor similarity speaks for it: context alone raises no flag',
  raised: 'the probability is over the threshold',
  'not-raised': 'the probability is under the threshold',
} as const
type FlagRule = keyof typeof FLAG_RULES

/** The rule that decides one red flag, and the probability from its context. */
export function decideFlagBy(
  evidence: FlagEvidence | undefined,
  model: VerdictModel,
): { readonly rule: FlagRule; readonly probability: number } {
  if (!evidence?.said) return { rule: 'no-span', probability: 0 }
  const { says, like, asserts } = evidence.features
  const probability = ensembleProbability(model.flag, evidence.values)
  const isPlain = says >= C.flagLogit && like >= C.flagLike
  const hasSign = asserts > 0 || says > C.flagLeastLogit || like > C.flagLeastLike
  if (evidence.verbatim) return { rule: 'verbatim', probability }
  if (evidence.features.truth - like > C.flagTruth) return { rule: 'truth', probability }
  if (isPlain) return { rule: 'plain', probability }
  if (!hasSign) return { rule: 'no-sign', probability }
  return { rule: probability >= model.thresholds.flag ? 'raised' : 'not-raised', probability }
}

export function decideFlag(
  flag: FlagId,
  evidence: FlagEvidence | undefined,
  model: VerdictModel,
): readonly FlagFinding[] {
  const { rule } = decideFlagBy(evidence, model)
  const isRaised = rule === 'verbatim' || rule === 'plain' || rule === 'raised'
  return isRaised && evidence?.said ? [{ flag, cites: evidence.said.segments }] : []
}
