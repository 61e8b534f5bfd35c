import { BUILT_IN_JUDGE, Fault } from '#domain'
import type { NonEmpty } from '#domain'
import { inverseFrequency, mendSpelling, tokenise } from '#text'
import type { WordCounts } from '#text'
import type { Brief, Judge, SetAside } from '../judge.ts'
import type { Rubric } from '../rubric.ts'
import type { TokenisedSegment } from '../segment.ts'
import { setAside } from '../set-aside.ts'
import { decideFlag, decidePoint } from './decide.ts'
import { otherFeatures } from './features.ts'
import { explainFlag, explainPoint } from './explain.ts'
import { gatherFlagEvidence } from './flag-features.ts'
import type { FlagEvidence } from './flag-features.ts'
import { gatherPointEvidence } from './point-features.ts'
import type { PointEvidence } from './point-features.ts'
import { openRubricModel } from './rubric-model.ts'
import type { RubricModel } from './rubric-model.ts'
import { candidateSpans } from './spans.ts'
import type { QuestionWeights, Weights, WeightsSource } from './weights.ts'

/** The evidence of an answer before it is ruled on. The verdict models are fitted on it, too. */
export interface AnswerFeatures {
  readonly points: readonly PointEvidence[]
  readonly flags: readonly FlagEvidence[]
  readonly aside: readonly SetAside[]
}

/** A rubric with its weights decoded, ready for any number of answers. */
interface OpenedRubric {
  readonly rubric: Rubric
  readonly model: RubricModel
  readonly mend: ReturnType<typeof mendSpelling>
  /** The words of the question and its key: an answer's length is counted in these. */
  readonly onTopic: ReadonlySet<string>
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
    onTopic: new Set(vocabulary.split(' ')),
  }
}

function featuresOf({ model, mend, onTopic }: OpenedRubric, { rubric, segments }: Brief): AnswerFeatures {
  const tokenised = segments.map((segment): TokenisedSegment => ({
    segment,
    tokens: mend(tokenise(segment.text)),
  }))
  const aside = setAside(tokenised, tokenise(rubric.prompt))
  const dropped = new Set(aside.map(item => item.segment))
  const counted = tokenised.filter(({ segment }) => !dropped.has(segment.number))
  const spans = candidateSpans(counted)
  // Only on-topic words count, so that filler does not make an answer longer.
  const words = counted.reduce(
    (sum, { tokens }) => sum + tokens.filter(token => onTopic.has(token.form)).length,
    0,
  )
  return {
    points: gatherPointEvidence(model, spans, words),
    flags: gatherFlagEvidence(model, spans),
    aside,
  }
}

function keyOf({ question, part, points }: Rubric): string {
  return `${question} ${part} ${points.map(point => point.id).join(' ')}`
}

/** Whether a rubric was opened from the same reading of the bank: one read again has new point objects. */
function isOf(opened: { readonly rubric: Rubric } | undefined, rubric: Rubric): boolean {
  return opened?.rubric.points[0] === rubric.points[0]
}

/** Reads features with weights that are all in memory, as training does. */
export function createFeatureReader(weights: Weights): (brief: Brief) => AnswerFeatures {
  const idf = inverseFrequency(weights.words)
  const opened = new Map<string, OpenedRubric>()
  return brief => {
    const { rubric } = brief
    const key = keyOf(rubric)
    const known = opened.get(key)
    if (known && isOf(known, rubric)) return featuresOf(known, brief)
    const made = openRubric(rubric, weights.questions.get(rubric.question), weights.words, idf)
    opened.set(key, made)
    return featuresOf(made, brief)
  }
}

/** The judge that needs no network. It is deterministic and is given nothing but weights. */
export function createBuiltInJudge(source: WeightsSource): Judge {
  const opened = new Map<string, { readonly rubric: Rubric; readonly ready: Promise<OpenedRubric> }>()
  const shared = once(async () => {
    const { words, combiner } = await source.shared()
    const other = otherFeatures(combiner.features)
    if (other)
      throw new Fault('unavailable', `the weights were fitted on other features: ${other}. Fit them again.`)
    return { words, combiner, idf: inverseFrequency(words) }
  })

  const open = async (rubric: Rubric): Promise<OpenedRubric> => {
    const { words, idf } = await shared()
    return openRubric(rubric, await source.question(rubric.question), words, idf)
  }
  const read = async (brief: Brief): Promise<AnswerFeatures> => {
    const { rubric } = brief
    const key = keyOf(rubric)
    const known = opened.get(key)
    if (known && isOf(known, rubric)) return featuresOf(await known.ready, brief)
    const ready = open(rubric)
    opened.set(key, { rubric, ready })
    // A source that failed once may work the next time.
    ready.catch(() => opened.delete(key))
    return featuresOf(await ready, brief)
  }

  return {
    name: `${BUILT_IN_JUDGE} 2`,
    async rule(brief) {
      const { points, flags, aside } = await read(brief)
      const { combiner } = await shared()
      const findings = brief.rubric.points.map(
        (point, p) => decidePoint(point.id, points[p], combiner).finding,
      )
      const raised = brief.rubric.redFlags.flatMap((flag, f) => decideFlag(flag.id, flags[f], combiner))
      return isNonEmpty(findings)
        ? { kind: 'ruled', findings, flags: raised, setAside: aside }
        : { kind: 'silent', because: 'malformed' }
    },
    async explain(brief) {
      const { points, flags } = await read(brief)
      const { combiner } = await shared()
      return {
        points: brief.rubric.points.map((point, p) => explainPoint(point.id, points[p], combiner)),
        flags: brief.rubric.redFlags.map((flag, f) => explainFlag(flag.id, flags[f], combiner)),
      }
    },
  }
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

function isNonEmpty<T>(items: readonly T[]): items is NonEmpty<T> {
  return items.length > 0
}
