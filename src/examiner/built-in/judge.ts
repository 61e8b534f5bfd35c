import type { NonEmpty } from '#domain'
import type { Brief, Finding, Judge } from '../judge.ts'
import { gatherPointEvidence } from './point-features.ts'
import type { PointEvidence } from './point-features.ts'
import { gatherFlagEvidence } from './flag-features.ts'
import type { FlagEvidence } from './flag-features.ts'
import type { Weights } from './weights.ts'
import { openRubricModel } from './rubric-model.ts'
import type { RubricModel } from './rubric-model.ts'
import { decideVerdict, decideFlag } from './decide.ts'
import { candidateSpans } from './spans.ts'
import type { CandidateSpan } from './spans.ts'
import type { TokenisedSegment } from '../segment.ts'
import { setAside } from '../set-aside.ts'
import type { Rubric } from '../rubric.ts'
import { mendSpelling, inverseFrequency, tokenise } from '#text'

/** The evidence of an answer before it is ruled on: what the combiner is fitted on, too. */
export interface AnswerFeatures {
  readonly points: readonly PointEvidence[]
  readonly flags: readonly FlagEvidence[]
  readonly aside: ReturnType<typeof setAside>
}

/** Listens to an answer, clause by clause. Deterministic, and needs nothing but the fitted weights. */
export function createFeatureReader(fitted: Weights): (brief: Brief) => AnswerFeatures {
  const idf = inverseFrequency(fitted.words)
  const open = new Map<
    string,
    {
      readonly sheet: Rubric
      readonly listener: RubricModel
      readonly mend: ReturnType<typeof mendSpelling>
      readonly known: ReadonlySet<string>
    }
  >()

  const listenerFor = (rubric: Rubric) => {
    const key = `${rubric.question} ${rubric.part} ${rubric.points.map(point => point.id).join(' ')}`
    const kept = open.get(key)
    if (kept && kept.sheet.points[0] === rubric.points[0]) return kept
    const learnt = fitted.questions.get(rubric.question)
    const vocabulary = learnt?.vocabulary ?? ''
    const made = {
      sheet: rubric,
      listener: openRubricModel(rubric, learnt, idf),
      mend: mendSpelling(vocabulary, fitted.words),
      known: new Set(vocabulary.split(' ')),
    }
    open.set(key, made)
    return made
  }

  return brief => {
    const { listener: rubricModel, mend, known } = listenerFor(brief.rubric)
    const heard = brief.segments.map((segment): TokenisedSegment => ({
      segment,
      tokens: mend(tokenise(segment.text)),
    }))
    const aside = setAside(heard, tokenise(brief.rubric.prompt))
    const dropped = new Set(aside.map(item => item.segment))
    const counted = heard.filter(({ segment }) => !dropped.has(segment.number))
    const spans: readonly CandidateSpan[] = candidateSpans(counted)
    // Words on the matter: an answer is no longer for what is said around it.
    const words = counted.reduce(
      (sum, { tokens }) => sum + tokens.filter(token => known.has(token.form)).length,
      0,
    )
    return {
      points: gatherPointEvidence(rubricModel, spans, words),
      flags: gatherFlagEvidence(rubricModel, spans),
      aside,
    }
  }
}

/** The judge that needs no network: evidence from `createListening`, ruled on by the fitted combiner. */
export function createBuiltInJudge(fitted: Weights): Judge {
  const listen = createFeatureReader(fitted)
  return {
    name: 'built-in rules 2',
    async rule(brief) {
      const { points, flags, aside } = listen(brief)
      const findings = brief.rubric.points.map((point, p): Finding =>
        decideVerdict(point.id, points[p], fitted.combiner),
      )
      const raised = brief.rubric.redFlags.flatMap((flag, f) =>
        decideFlag(flag.id, flags[f], fitted.combiner),
      )
      return isNonEmpty(findings)
        ? { kind: 'ruled', findings, flags: raised, setAside: aside }
        : { kind: 'silent', because: 'malformed' }
    },
  }
}

function isNonEmpty<T>(items: readonly T[]): items is NonEmpty<T> {
  return items.length > 0
}
