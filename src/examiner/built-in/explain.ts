import type { FlagId, PointId } from '#domain'
import type { FlagExplanation, PointExplanation } from '../judge.ts'
import { FLAG_RULES, decideFlagBy } from './decide-flag.ts'
import type { Decision } from './decide.ts'
import {
  AGAINST_COLUMNS,
  AGAINST_FEATURES,
  FLAG_COLUMNS,
  FLAG_FEATURES,
  POINT_COLUMNS,
  POINT_FEATURES,
} from './features.ts'
import type { FlagEvidence } from './flag-features.ts'
import type { PointEvidence } from './point-features.ts'
import type { VerdictModel } from './weights.ts'

/** The decision on one point as a person can follow it: spans, named features, probabilities and the rule. */
export function explainPoint(
  point: PointId,
  evidence: PointEvidence | undefined,
  { finding, rule, because, earned, contradicted }: Decision,
): PointExplanation {
  return {
    point,
    ruling: finding.ruling,
    rule,
    because,
    earned,
    contradicted,
    for: evidence?.said?.segments ?? [],
    against: evidence?.denied?.segments ?? [],
    ...(finding.opposite && { opposite: finding.opposite }),
    truth: evidence?.against['denied.truth'] ?? 0,
    untruth: (evidence?.against['denied.truth'] ?? 0) + (evidence?.against['denied.untruth'] ?? 0),
    features: [
      ...POINT_COLUMNS.map(column => ({
        name: column,
        value: evidence?.features[column] ?? 0,
        means: POINT_FEATURES[column],
      })),
      ...AGAINST_COLUMNS.filter(column => column.startsWith('denied') || column.startsWith('around')).map(
        column => ({
          name: column,
          value: evidence?.against[column] ?? 0,
          means: AGAINST_FEATURES[column],
        }),
      ),
    ],
  }
}

export function explainFlag(
  flag: FlagId,
  evidence: FlagEvidence | undefined,
  model: VerdictModel,
): FlagExplanation {
  const { rule, probability } = decideFlagBy(evidence, model)
  return {
    flag,
    rule,
    because: FLAG_RULES[rule],
    probability,
    for: evidence?.said?.segments ?? [],
    features: FLAG_COLUMNS.map(name => ({
      name,
      value: evidence?.features[name] ?? 0,
      means: FLAG_FEATURES[name],
    })),
  }
}
