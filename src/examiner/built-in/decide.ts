import type { PointId } from '#domain'
import type { Finding, FoundOpposite } from '../judge.ts'
import { C } from './constants.ts'
import type { PointEvidence } from './point-features.ts'
import { ensembleProbability } from './trees.ts'
import type { Thresholds, VerdictModel } from './weights.ts'

/** A finding with the probabilities behind it and the rule that decided. */
export interface Decision {
  readonly finding: Finding
  readonly rule: string
  readonly because: string
  /** The probabilities that the answer makes the point, and that it contradicts it. */
  readonly earned: number
  readonly contradicted: number
}

/** Names what is opposed to the point. */
export type NameOpposite = () => FoundOpposite | undefined

/** That the answer makes the point, and that it contradicts it. */
type Probabilities = Readonly<Record<'earned' | 'contradicted', number>>

/** All that a rule may ask of a point. */
interface Case extends Probabilities {
  readonly evidence: PointEvidence
  readonly opposite: FoundOpposite | undefined
  readonly least: Thresholds
}

interface PointRule {
  readonly when: (given: Case) => boolean
  readonly then: Finding['ruling']
  readonly because: string
  /** The probability that the ruling is right; where none is known, a half. */
  readonly confidence?: (given: Case) => number
  /** The words that the ruling rests on: those that speak most for the point, and none where it is missing. */
  readonly cites?: (given: Case) => readonly number[]
}

/** The rules that decide a point: the first that applies does. */
const POINT_RULES = {
  contradiction: {
    when: ({ opposite }) => opposite !== undefined,
    then: 'contradicted',
    because: 'a contradiction is likely and credit is not, and what is opposed to the claim can be named',
    confidence: ({ contradicted }) => contradicted,
    cites: ({ evidence: { said, denied } }) => (denied ?? said)?.segments ?? [],
  },
  framed: {
    when: ({ evidence, earned, least }) => (evidence.said?.framed.length ?? 0) > 0 && earned < least.met,
    then: 'missing',
    because: 'a frame denies the words, and by denying they do not make the point',
  },
  item: {
    when: ({ evidence, earned, contradicted }) =>
      evidence.naming !== undefined && earned >= C.itemLeast && contradicted < C.contesting,
    then: 'met',
    because: 'one of several items earns the point, and the words name one',
    confidence: ({ earned }) => Math.max(0.5, earned),
    cites: ({ evidence: { naming } }) => naming?.segments ?? [],
  },
  contested: {
    when: ({ earned, contradicted, least }) =>
      earned >= least.unsure && earned < least.met && contradicted >= C.contesting,
    then: 'unsure',
    because: 'credit is possible, and so is a contradiction',
  },
  met: {
    when: ({ earned, least }) => earned >= least.met,
    then: 'met',
    because: 'the probability of credit is over the threshold of met',
    confidence: ({ earned }) => earned,
  },
  partial: {
    when: ({ earned, least }) => earned >= least.partial,
    then: 'partial',
    because: 'the probability of credit is over the threshold of partial',
    confidence: ({ earned }) => earned,
  },
  unsure: {
    when: ({ earned, least }) => earned >= least.unsure,
    then: 'unsure',
    because: 'the probability of credit is over the threshold of unsure',
    confidence: ({ earned }) => 1 - earned,
  },
  unnamed: {
    when: given => isOpposed(given),
    then: 'missing',
    because: 'a contradiction is likely, but nothing in the words can be named that is opposed to the claim',
  },
  missing: {
    when: () => true,
    then: 'missing',
    because: 'no threshold was reached',
    confidence: ({ earned, contradicted }) => 1 - Math.max(earned, contradicted),
    // Words on the topic were looked at, and are shown beside it.
    cites: ({ evidence: { said, local } }) => (local ? (said?.segments ?? []) : []),
  },
} satisfies Readonly<Record<string, PointRule>>

/** Rules on one point from its evidence. */
export function decidePoint(
  point: PointId,
  evidence: PointEvidence | undefined,
  model: VerdictModel,
  name: NameOpposite,
): Decision {
  if (!evidence?.said) {
    const finding: Finding = { point, ruling: 'missing', cites: [], confidence: 1 }
    const because = 'nothing of the answer could be read as a statement'
    return { finding, rule: 'no-span', because, earned: 0, contradicted: 0 }
  }
  const row = [...evidence.values, ...evidence.againstValues]
  const earned = evidence.local ? ensembleProbability(model.earned, row) : 0
  const likelihood = ensembleProbability(model.contradicted, row)
  const contradicted = evidence.stated ? Math.max(C.stated, likelihood) : likelihood
  const opposite = isOpposed({ earned, contradicted, evidence }) ? name() : undefined
  const given: Case = { evidence, earned, contradicted, opposite, least: model.thresholds }
  const [rule, { then, because, confidence, cites }] = firstRule(given)
  const finding: Finding = {
    point,
    ruling: then,
    cites: cites?.(given) ?? (then === 'missing' ? [] : evidence.said.segments),
    confidence: confidence?.(given) ?? 0.5,
    ...(opposite && { opposite }),
  }
  return { finding, rule, because, earned, contradicted }
}

function firstRule(given: Case): readonly [name: string, rule: PointRule] {
  const rules: readonly (readonly [string, PointRule])[] = Object.entries(POINT_RULES)
  return rules.find(([, { when }]) => when(given)) ?? ['missing', POINT_RULES.missing]
}

/**
 * A point that the words of a guarded answer would make or contradict, if they were meant, is left open. Nothing is
 * taken from a point that the rest of the answer decides, unless all of the answer seems to be disowned.
 */
export function leftOpen(ruled: Decision, asMeant: Decision, disowned: boolean): Decision {
  const { point, ruling, cites } = asMeant.finding
  const isHidden = ruling !== 'missing' && (disowned || ruled.finding.ruling === 'missing')
  if (!isHidden) return disowned ? asMeant : ruled
  return {
    ...asMeant,
    rule: 'guarded',
    because: 'the words that speak of the point could not be read, or seem not to be meant: see the layers',
    finding: { point, ruling: 'unsure', cites, confidence: 0.5, guarded: true },
  }
}

/**
 * Whether a contradiction is looked for by name: where it is likely, and clearly likelier than credit, and the words
 * are not much nearer to a truth of the question than to anything wrong. Points of follow-ups, which no graded answer
 * has taught, ask for more.
 */
function isOpposed({
  earned,
  contradicted,
  evidence,
}: Pick<Case, 'earned' | 'contradicted' | 'evidence'>): boolean {
  const least = evidence.graded ? C.contradicting : C.contradictingUntaught
  const isTruth = evidence.against['denied.untruth'] < -C.nearTruth && !evidence.stated
  return contradicted >= least && contradicted >= earned + C.clearly && !isTruth
}
