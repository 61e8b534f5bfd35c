import type { NonEmpty } from '#domain'
import type { Brief, Finding, Judge } from '../judge.ts'
import { gatherEvidence } from './point-features.ts'
import type { Evidence } from './point-features.ts'
import { gatherFlags } from './flag-features.ts'
import type { FlagEvidence } from './flag-features.ts'
import type { Fitted } from './weights.ts'
import { openListener } from './rubric-model.ts'
import type { Listener } from './rubric-model.ts'
import { rule, ruleFlag } from './decide.ts'
import { unitsOf } from './spans.ts'
import type { Unit } from './spans.ts'
import type { TokenisedSegment } from '../segment.ts'
import { setAside } from '../set-aside.ts'
import type { Sheet } from '../rubric.ts'
import { mendSpelling, inverseFrequency, tokenise } from '#text'

/** The evidence of an answer before it is ruled on: what the combiner is fitted on, too. */
export interface Listening {
  readonly points: readonly Evidence[]
  readonly flags: readonly FlagEvidence[]
  readonly aside: ReturnType<typeof setAside>
}

/** Listens to an answer, clause by clause. Deterministic, and needs nothing but the fitted weights. */
export function createListening(fitted: Fitted): (brief: Brief) => Listening {
  const idf = inverseFrequency(fitted.words)
  const open = new Map<
    string,
    {
      readonly sheet: Sheet
      readonly listener: Listener
      readonly mend: ReturnType<typeof mendSpelling>
      readonly known: ReadonlySet<string>
    }
  >()

  const listenerFor = (sheet: Sheet) => {
    const key = `${sheet.question} ${sheet.part} ${sheet.points.map(point => point.id).join(' ')}`
    const kept = open.get(key)
    if (kept && kept.sheet.points[0] === sheet.points[0]) return kept
    const learnt = fitted.questions.get(sheet.question)
    const vocabulary = learnt?.vocabulary ?? ''
    const made = {
      sheet,
      listener: openListener(sheet, learnt, idf),
      mend: mendSpelling(vocabulary, fitted.words),
      known: new Set(vocabulary.split(' ')),
    }
    open.set(key, made)
    return made
  }

  return brief => {
    const { listener, mend, known } = listenerFor(brief.sheet)
    const heard = brief.segments.map((segment): TokenisedSegment => ({
      segment,
      tokens: mend(tokenise(segment.text)),
    }))
    const aside = setAside(heard, tokenise(brief.sheet.prompt))
    const dropped = new Set(aside.map(item => item.segment))
    const counted = heard.filter(({ segment }) => !dropped.has(segment.number))
    const units: readonly Unit[] = unitsOf(counted)
    // Words on the matter: an answer is no longer for what is said around it.
    const words = counted.reduce(
      (sum, { tokens }) => sum + tokens.filter(token => known.has(token.form)).length,
      0,
    )
    return { points: gatherEvidence(listener, units, words), flags: gatherFlags(listener, units), aside }
  }
}

/** The judge that needs no network: evidence from `createListening`, ruled on by the fitted combiner. */
export function createBuiltInJudge(fitted: Fitted): Judge {
  const listen = createListening(fitted)
  return {
    name: 'built-in rules 2',
    async rule(brief) {
      const { points, flags, aside } = listen(brief)
      const findings = brief.sheet.points.map((point, p): Finding =>
        rule(point.id, points[p], fitted.combiner),
      )
      const raised = brief.sheet.redFlags.flatMap((flag, f) => ruleFlag(flag.id, flags[f], fitted.combiner))
      return isNonEmpty(findings)
        ? { kind: 'ruled', findings, flags: raised, setAside: aside }
        : { kind: 'silent', because: 'malformed' }
    },
  }
}

function isNonEmpty<T>(items: readonly T[]): items is NonEmpty<T> {
  return items.length > 0
}
