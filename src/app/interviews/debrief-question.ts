import { PointId } from '#domain'
import type { DebriefQuestion, SettledFlag, SettledPoint } from '#api'
import type { Hiring, Point, PointOutline, Question, Report, SmallPoint, Verdict } from '#domain'
import { report } from '#examiner'
import { lossesOf, settleFlags, settlePoints } from '#interviewer'
import type { AskedQuestion, Session } from '#interviewer'
import { decidedText } from '#wording'
import { attemptIdOf } from './interview-lines.ts'
import { asidesAt } from './interview-view.ts'

/** A point, ranked and weighed as on the day, with its final verdict. */
interface Weighed {
  readonly point: PointOutline & Pick<SmallPoint, 'claim'> & Partial<Pick<Point, 'dimension'>>
  readonly verdict: Verdict
  readonly how: SettledPoint['how']
  readonly exchange: number
}

/** The outcome of one question of an interview, over all the answers to it. */
export function debriefQuestion(session: Session, index: number, question: Question): DebriefQuestion | null {
  const asked = session.asked[index]
  const slot = asked && session.blueprint.slots[asked.slot]
  if (!asked || !slot) return null
  const weighed = weigh(asked, question)
  const flags = flagsOf(asked, question)
  const whole = outcomeOf(question, weighed, asked)
  return {
    question: question.id,
    title: question.title,
    section: question.section,
    slot: slot.title,
    minutes: slot.minutes,
    ms: asked.exchanges.reduce((sum, e) => sum + e.ms, 0),
    hints: asked.hints.length,
    skipped: weighed.length === 0,
    exchanges: asked.exchanges.map(({ move, prompt, said, ms }, i) => ({
      kind: move.kind,
      prompt,
      asides: asidesAt(asked, i),
      answer: said?.answer ?? null,
      ms,
      report: said?.report ?? null,
    })),
    points: weighed.map(settledPoint),
    flags,
    mark: whole?.mark ?? null,
    hiring: whole?.hiring ?? null,
    hiringHigh: whole?.hiringHigh ?? null,
    decided: decidedText({
      by: whole?.decidedBy ?? null,
      points: weighed.map(settledPoint),
      flags,
      losses: lossesOf(weighed.map(settledPoint)),
    }),
    attempt: attemptIdOf(session, index),
  }
}

/**
 * The points of the question, then those of its follow-ups. In a scenario each move counts in full; elsewhere
 * a follow-up is depth.
 */
function weigh(asked: AskedQuestion, question: Question): readonly Weighed[] {
  const keys = new Map(question.points.map(point => [point.id, point]))
  const outline = new Map(asked.exchanges[0].said?.outline.map(point => [point.id, point]))
  const main = settlePoints(asked).flatMap((settled): readonly Weighed[] => {
    const point = outline.get(settled.verdict.point)
    if (!point) return []
    const { claim = REMOVED, dimension } = keys.get(point.id) ?? {}
    return [{ point: { ...point, claim, dimension }, ...settled }]
  })
  return [
    ...main,
    ...asked.exchanges.flatMap(({ move, said }, exchange) => {
      const followUp =
        move.kind === 'follow-up' ? question.followUps.find(f => f.id === move.followUp) : undefined
      return (
        followUp?.points.flatMap((small): readonly Weighed[] => {
          const verdict = said?.report.verdicts.find(v => v.point === small.id)
          const point = renamed(small, followUp.id, question.section === 'scenarios')
          return verdict
            ? [{ point, verdict: { ...verdict, point: point.id }, how: 'follow-up', exchange }]
            : []
        }) ?? []
      )
    }),
  ]
}

/** Stands in for the claim of a point that has left the key since. */
const REMOVED = 'This point has since been removed from the question.'

/** The follow-up becomes part of the id, since points of different follow-ups may share a name. */
function renamed(point: SmallPoint, followUp: string, counts: boolean): SmallPoint {
  const rank = counts ? point.rank : 'depth'
  return { ...point, id: PointId.parse(`${followUp}-${point.id}`), rank }
}

function outcomeOf(question: Question, weighed: readonly Weighed[], asked: AskedQuestion) {
  if (weighed.length === 0) return null
  const flags = settleFlags(asked)
  const redFlags = flags.flatMap(({ flag, evidence, withdrawn }) => (withdrawn ? [] : [{ flag, evidence }]))
  const outcome = report(
    { question: question.id, revision: revisionOf(asked, question), points: weighed.map(w => w.point) },
    { verdicts: weighed.map(w => w.verdict), redFlags, uncounted: [] },
  )
  const putRight =
    flags.some(({ withdrawn }) => withdrawn) ||
    weighed.some(({ point, how }) => point.rank === 'core' && how === 'corrected')
  // Of the first rules a word stays as it was given.
  return asked.rules > 2 && putRight ? withoutStrongYes(outcome) : outcome
}

/** An error that was put right only when it was challenged bars the best word. */
function withoutStrongYes(outcome: Report): Report {
  const cap = (word: Hiring | null) => (word === 'strong-yes' ? 'yes' : word)
  return {
    ...outcome,
    hiring: cap(outcome.hiring),
    hiringHigh: cap(outcome.hiringHigh),
    ...(outcome.hiring === 'strong-yes' && { decidedBy: 'put-right' as const }),
  }
}

/** The version of the key that the opening was held against. */
function revisionOf(asked: AskedQuestion, { revision }: Question): number {
  return asked.exchanges[0].said?.report.revision ?? revision
}

function settledPoint({ point, verdict, how, exchange }: Weighed): SettledPoint {
  const { id, rank, weight, dimension = null, claim } = point
  return {
    point: id,
    rank,
    weight,
    dimension,
    claim,
    kind: verdict.kind,
    how,
    exchange,
    evidence: 'evidence' in verdict ? verdict.evidence : 'near' in verdict ? verdict.near : [],
    ...('opposite' in verdict && { opposite: verdict.opposite }),
  }
}

function flagsOf(asked: AskedQuestion, question: Question): readonly SettledFlag[] {
  return settleFlags(asked).flatMap(settled => {
    const known = question.redFlags.find(f => f.id === settled.flag)
    return known ? [{ ...settled, claim: known.claim, correction: known.correction }] : []
  })
}
