import { LONGEST_TRUTH } from '#domain'
import type { Evidence, OutsideError, PointId, RaisedFlag, Span, Verdict } from '#domain'
import type { Brief, Finding, Judgement, AnswerPlace } from './judge.ts'
import type { Segment } from './segment.ts'

/**
 * Turns a judge's findings into verdicts, one for each point in the question's order.
 *
 * A finding is believed only as far as its evidence holds. A judge that breaks the
 * protocol leaves the point unjudged: its mistake must not become the learner's.
 */
export function weigh(brief: Brief, judgement: Judgement): readonly Verdict[] {
  const findings = new Map(judgement.kind === 'ruled' ? judgement.findings.map(f => [f.point, f]) : [])
  const otherwise = judgement.kind === 'ruled' ? 'skipped' : 'silent'
  const counted = countedIn(brief, judgement)

  return brief.rubric.points.map(({ id: point }) => {
    const finding = findings.get(point)
    return finding
      ? believe(finding, counted, brief)
      : { kind: 'unjudged', point, confidence: 0, because: otherwise, near: [] }
  })
}

/** A flag, like a verdict, needs words of the answer; without them it is not raised. */
export function raise(brief: Brief, judgement: Judgement): readonly RaisedFlag[] {
  if (judgement.kind === 'silent') return []
  const known = new Set(brief.rubric.redFlags.map(flag => flag.id))
  const counted = countedIn(brief, judgement)
  return judgement.flags.flatMap(({ flag, cites }) => {
    const spans = cited(cites, counted)
    return known.has(flag) && isEvidence(spans) ? [{ flag, evidence: spans }] : []
  })
}

/**
 * The errors outside the key. One that is cited as a contradiction or a red flag already is told there, and one
 * without words of the answer or without a sentence in plain words is not told.
 */
export function outsideErrors(brief: Brief, judgement: Judgement): readonly OutsideError[] | undefined {
  if (judgement.kind === 'silent' || !judgement.outside) return undefined
  const told = new Set([
    ...judgement.findings.flatMap(({ ruling, cites }) => (ruling === 'contradicted' ? cites : [])),
    ...judgement.flags.flatMap(({ cites }) => cites),
  ])
  const counted = countedIn(brief, judgement)
  return judgement.outside.flatMap(({ cites, truth }) => {
    const spans = cited(cites, counted)
    const sentence = truth.replaceAll(/\s+/g, ' ').trim()
    return isEvidence(spans) && !cites.some(number => told.has(number)) && isPlainSentence(sentence)
      ? [{ evidence: spans, truth: sentence }]
      : []
  })
}

/** A sentence of a model is shown to a person, so it has no room for an address to follow or an essay. */
function isPlainSentence(text: string): boolean {
  return text !== '' && text.length <= LONGEST_TRUTH && !/:\/\/|\bwww\.|\p{Cc}/iu.test(text)
}

/** Segments that were set aside are not evidence, whichever judge cites them. */
function countedIn({ segments }: Brief, judgement: Judgement): readonly Segment[] {
  const aside = new Set(judgement.kind === 'ruled' ? judgement.setAside.map(item => item.segment) : [])
  return segments.filter(segment => !aside.has(segment.number))
}

function believe(finding: Finding, segments: readonly Segment[], { answer, segments: all }: Brief): Verdict {
  const { point, ruling, cites, confidence, by } = finding
  const ruled = by === undefined ? { point, confidence } : { point, confidence, by }
  if (ruling === 'missing') {
    const nearest = cited(cites, segments)
    return { kind: 'missing', ...ruled, ...(nearest.length > 0 && { nearest }) }
  }

  // Words that a guard set aside are no evidence, but they are what the point is left open for.
  if (finding.guarded)
    return { kind: 'unjudged', point, confidence, because: 'guarded', near: cited(cites, all) }
  const spans = cited(cites, segments)
  if (spans.length < new Set(cites).size) return unjudged(point, 'false-evidence')
  if (ruling === 'unsure') return { kind: 'unjudged', point, confidence, because: 'unsure', near: spans }
  if (!isEvidence(spans)) return unjudged(point, 'no-evidence')
  if (ruling !== 'contradicted') return { kind: ruling, ...ruled, evidence: spans }
  const words = finding.opposite?.words.flatMap(place => within(place, spans, answer)) ?? []
  return {
    kind: ruling,
    ...ruled,
    evidence: spans,
    ...(finding.opposite && isEvidence(words) && { opposite: { kind: finding.opposite.kind, words } }),
  }
}

/** The words at a place of the answer, if it lies in the evidence. */
function within({ start, end }: AnswerPlace, spans: readonly Span[], answer: string): readonly Span[] {
  return start < end && spans.some(span => span.start <= start && end <= span.end)
    ? [{ start, end, text: answer.slice(start, end) }]
    : []
}

function unjudged(point: PointId, because: 'no-evidence' | 'false-evidence'): Verdict {
  return { kind: 'unjudged', point, confidence: 0, because, near: [] }
}

/** The words of the cited segments, without the white space around them. */
export function cited(cites: readonly number[], segments: readonly Segment[]): readonly Span[] {
  const numbers = new Set(cites)
  return segments
    .filter(segment => numbers.has(segment.number))
    .map(({ start, end, text }) => {
      const lead = text.length - text.trimStart().length
      return {
        start: start + lead,
        end: Math.max(start + lead, end - (text.length - text.trimEnd().length)),
        text: text.trim(),
      }
    })
    .filter(span => span.text !== '')
}

function isEvidence(spans: readonly Span[]): spans is Evidence {
  return spans.length > 0
}
