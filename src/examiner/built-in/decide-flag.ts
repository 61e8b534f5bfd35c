import type { FlagId } from '#domain'
import type { FlagFinding } from '../judge.ts'
import { C } from './constants.ts'
import type { FlagEvidence } from './flag-features.ts'
import { ensembleProbability } from './trees.ts'
import type { VerdictModel } from './weights.ts'

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
