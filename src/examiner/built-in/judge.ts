import { BUILT_IN_JUDGE, Fault, isNonEmpty } from '#domain'
import { bounded, inverseFrequency, mendSpelling } from '#text'
import type { WordCounts } from '#text'
import type { Brief, Finding, Judge, SetAside } from '../judge.ts'
import type { Rubric } from '../rubric.ts'
import { explainReading } from '../reading/explain-reading.ts'
import type { QuestionTopic } from '../reading/off-topic.ts'
import type { FindDisowning } from '../reading/frame-model.ts'
import type { OrderModel } from '../reading/order.ts'
import { isGuarded, readAnswer } from '../reading/read-answer.ts'
import { decidePoint, leftOpen } from './decide.ts'
import { decideFlag } from './decide-flag.ts'
import type { Decision, NameOpposite } from './decide.ts'
import { otherFeatures } from './features.ts'
import { explainFlag, explainPoint } from './explain.ts'
import { gatherFlagEvidence } from './flag-features.ts'
import type { FlagEvidence } from './flag-features.ts'
import { gatherPointEvidence } from './point-features.ts'
import type { PointEvidence } from './point-features.ts'
import { openRubricModel } from './rubric-model.ts'
import type { RubricModel } from './rubric-model.ts'
import { nameOpposite } from './named-opposite.ts'
import { openDisowning } from './open-language.ts'
import { candidateSpans } from './spans.ts'
import { ALL_ON, nameAnything, without } from './switched-off.ts'
import type { Off } from './switched-off.ts'
import type { QuestionWeights, VerdictModel, Weights, WeightsSource } from './weights.ts'

/** The evidence of an answer before it is ruled on. The verdict models are fitted on it, too. */
export interface AnswerFeatures {
  readonly points: readonly PointEvidence[]
  readonly flags: readonly FlagEvidence[]
  readonly aside: readonly SetAside[]
  /** Whether the answer seems to say of itself that it is not meant. */
  readonly disowned: boolean
  /** Whether a guard kept words from being counted. */
  readonly guarded: boolean
  /** The segments that a frame denies. */
  readonly denied: readonly number[]
}

/** A rubric with its weights decoded, ready for any number of answers. */
interface OpenedRubric {
  readonly rubric: Rubric
  readonly model: RubricModel
  readonly mend: ReturnType<typeof mendSpelling>
  readonly topic: QuestionTopic
}

function openRubric(
  rubric: Rubric,
  weights: QuestionWeights | undefined,
  words: WordCounts,
  idf: (form: string) => number,
): OpenedRubric {
  const vocabulary = weights?.vocabulary ?? ''
  return {
    rubric,
    model: openRubricModel(rubric, weights, idf),
    mend: mendSpelling(vocabulary, words),
    // The vocabulary has stem and word in turn.
    topic: { vocabulary: new Set(vocabulary.split(' ')), idf },
  }
}

/** Models of the language that all questions share. */
interface Language {
  readonly order: OrderModel
  readonly findDisowning: FindDisowning
}

function featuresOf(
  { model, mend, topic }: OpenedRubric,
  { rubric, segments, meant }: Brief,
  language: Language | undefined,
  off: Off = ALL_ON,
): AnswerFeatures {
  // Training has no language models. It skips the topic layer, since it also learns from off-topic texts.
  const known = language && topic.vocabulary.size > 1 ? topic : undefined
  const reading = readAnswer(segments, {
    prompt: rubric.prompt,
    order: language?.order,
    findDisowning: language?.findDisowning,
    topic: known,
    mend,
    meant,
    off,
  })
  const { counted, aside, disowned } = reading
  const spans = candidateSpans(counted)
  return {
    points: gatherPointEvidence(model, spans, rubric.only).map(evidence => without(evidence, off)),
    flags: rubric.only === undefined ? gatherFlagEvidence(model, spans) : [],
    aside,
    disowned,
    guarded: isGuarded(reading),
    denied: counted.filter(part => part.denied).map(part => part.segment.number),
  }
}

function keyOf({ question, part, points }: Rubric): string {
  return `${question} ${part} ${points.map(point => point.id).join(' ')}`
}

/** Whether a rubric was opened from the same reading of the bank: one read again has new point objects. */
function isOf(opened: { readonly rubric: Rubric } | undefined, rubric: Rubric): boolean {
  return opened?.rubric.points[0] === rubric.points[0]
}

/** Reads features with weights that are all in memory, as training does: of texts in good order. */
export function createFeatureReader(
  weights: Pick<Weights, 'words' | 'questions'>,
): (brief: Brief) => AnswerFeatures {
  const idf = inverseFrequency(weights.words)
  const opened = new Map<string, OpenedRubric>()
  return brief => {
    const { rubric } = brief
    const key = keyOf(rubric)
    const known = opened.get(key)
    if (known && isOf(known, rubric)) return featuresOf(known, brief, undefined)
    const made = openRubric(rubric, weights.questions.get(rubric.question), weights.words, idf)
    opened.set(key, made)
    return featuresOf(made, brief, undefined)
  }
}

/**
 * Most rubrics that a judge keeps open: each takes 0.4 to 1.4 MB, and some hundredths of a second to open again. A
 * half of them has room for every question of the bank, so asking one after the other opens each once.
 */
const OPENED = 256

/**
 * The judge that needs no network. It is deterministic and is given nothing but weights. Layers are switched
 * off only to measure what they are worth.
 */
export function createBuiltInJudge(source: WeightsSource, off: Off = ALL_ON): Judge {
  const opened = bounded<string, { readonly rubric: Rubric; readonly ready: Promise<OpenedRubric> }>(OPENED)
  const shared = once(async () => {
    const { words, combiner, order, frames } = await source.shared()
    const other = otherFeatures(combiner.features)
    if (other)
      throw new Fault('unavailable', `the weights were fitted on other features: ${other}. Fit them again.`)
    const language = { order, findDisowning: openDisowning(frames, words) }
    return { words, combiner, language, idf: inverseFrequency(words) }
  })

  const open = async (rubric: Rubric): Promise<OpenedRubric> => {
    const { words, idf } = await shared()
    return openRubric(rubric, await source.question(rubric.question), words, idf)
  }
  const read = async (brief: Brief): Promise<Read> => {
    const { rubric } = brief
    const { language } = await shared()
    const features = (from: OpenedRubric): Read => ({ from, ...featuresOf(from, brief, language, off) })
    const key = keyOf(rubric)
    const known = opened.get(key)
    if (known && isOf(known, rubric)) return features(await known.ready)
    const ready = open(rubric)
    opened.set(key, { rubric, ready })
    // A source that failed once may work the next time.
    ready.catch(() => opened.delete(key))
    return features(await ready)
  }

  const decide = ({ from, points }: Read, { rubric }: Brief, combiner: VerdictModel): readonly Decision[] =>
    rubric.points.map(({ id }, p) => decidePoint(id, points[p], combiner, namer(from, points, p, off)))
  /** The decisions on all points, with those left open that a guard keeps words from. */
  const decideGuarded = async (brief: Brief) => {
    const { combiner } = await shared()
    const asRead = await read(brief)
    const ruled = decide(asRead, brief, combiner)
    if (!asRead.guarded) return { ...asRead, combiner, decisions: ruled, points: asRead.points }
    const meant = await read({ ...brief, meant: true })
    const asMeant = decide(meant, brief, combiner)
    const decisions = ruled.map((one, p) => leftOpen(one, asMeant[p] ?? one, asRead.disowned))
    const points = decisions.map(({ rule }, p) => (rule === 'guarded' ? meant : asRead).points[p])
    return { ...asRead, combiner, decisions, points }
  }

  return {
    name: `${BUILT_IN_JUDGE} 4`,
    async rule(brief) {
      const { decisions, flags, aside, disowned, denied, combiner } = await decideGuarded(brief)
      const { only, redFlags } = brief.rubric
      const findings = decisions
        .map(({ finding }) => finding)
        .filter(({ point }) => only === undefined || point === only)
      const raised = disowned ? [] : redFlags.flatMap((flag, f) => decideFlag(flag.id, flags[f], combiner))
      return isNonEmpty(findings)
        ? {
            kind: 'ruled',
            findings,
            flags: raised,
            setAside: [...aside, ...unheard(denied, [...findings, ...raised])],
          }
        : { kind: 'silent', because: 'malformed' }
    },
    async explain(brief) {
      const { decisions, points, flags, aside, disowned, denied, combiner } = await decideGuarded(brief)
      const unasserted = denied.map(segment => ({ segment, because: 'denied' as const }))
      return {
        layers: explainReading(brief.segments, [...aside, ...unasserted]),
        points: decisions.map((decision, p) => explainPoint(decision.finding.point, points[p], decision)),
        flags: disowned
          ? []
          : brief.rubric.redFlags.map((flag, f) => explainFlag(flag.id, flags[f], combiner)),
      }
    },
  }
}

interface Read extends AnswerFeatures {
  readonly from: OpenedRubric
}

function namer({ model }: OpenedRubric, points: readonly PointEvidence[], p: number, off: Off): NameOpposite {
  const evidence = points[p]
  if (!evidence) return () => undefined
  return off.has('opposite') ? nameAnything(evidence) : () => nameOpposite(model, p, evidence)
}

/** Segments in a denying frame that no finding cites: they counted for nothing, and the report says so. */
function unheard(
  denied: readonly number[],
  findings: readonly Pick<Finding, 'cites'>[],
): readonly SetAside[] {
  const cited = new Set(findings.flatMap(finding => finding.cites))
  return denied.filter(n => !cited.has(n)).map(segment => ({ segment, because: 'denied' as const }))
}

/** Does the work on the first call, and again only after a failure. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let under: Promise<T> | undefined
  return () => {
    under ??= work().catch((error: unknown) => {
      under = undefined
      throw error
    })
    return under
  }
}
