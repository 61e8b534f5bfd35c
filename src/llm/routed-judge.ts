import { examinedByText } from '#domain'
import { weigh } from '#examiner'
import type { Brief, Finding, Judge, Judgement } from '#examiner'

interface Route {
  /** The offline judge, which rules on everything. */
  readonly first: Judge
  /** In ascending size. */
  readonly then: readonly Judge[]
  /** A finding below this confidence goes on. */
  readonly sureFrom: number
}

/**
 * The offline judge rules first. Points of which it is unsure go on to the next judge, and from there to the
 * one after. A later ruling replaces an earlier one only if it is sure and its evidence holds. So the offline
 * ruling stands whatever fails.
 */
export function createRoutedJudge({ first, then, sureFrom }: Route): Judge {
  return {
    name: `${first.name}, then ${then.map(judge => judge.name).join(', then ')}`,
    async rule(brief, signal) {
      const start = await first.rule(brief, signal)
      if (start.kind === 'silent') return start
      const settled = new Map(start.findings.map(finding => [finding.point, finding]))
      let open = unsureOf(brief, start, sureFrom)
      const consulted: string[] = []

      for (const judge of then) {
        if (open.size === 0 || signal.aborted) break
        // Flags stay with the first judge, and the segments that it set aside are not shown to the next.
        const part: Brief = {
          ...brief,
          rubric: {
            ...brief.rubric,
            points: brief.rubric.points.filter(({ id }) => open.has(id)),
            redFlags: [],
          },
        }
        const judgement = await judge.rule(part, signal)
        if (judgement.kind === 'silent') {
          consulted.push(silentText(judge, judgement))
          continue
        }
        const unsure = unsureOf(
          part,
          { ...judgement, setAside: [...start.setAside, ...judgement.setAside] },
          sureFrom,
        )
        const sure = judgement.findings.filter(({ point }) => open.has(point) && !unsure.has(point))
        for (const finding of sure) settled.set(finding.point, { ...finding, by: judge.name })
        consulted.push(
          `${judge.name} on ${sure.length} of ${open.size} ${open.size === 1 ? 'point' : 'points'}`,
        )
        open = unsure
      }

      const [head, ...rest] = brief.rubric.points.flatMap(({ id }): readonly Finding[] =>
        [settled.get(id)].filter(finding => finding !== undefined),
      )
      if (!head) return { kind: 'silent', because: 'malformed' }
      return { ...start, findings: [head, ...rest], by: examinedByText(first.name, consulted) }
    },
  }
}

/** A judge with a fallback for its silence; the report names the one that ruled. */
export function withFallback(judge: Judge, fallback: Judge): Judge {
  return {
    name: judge.name,
    async rule(brief, signal) {
      const judgement = await judge.rule(brief, signal)
      if (judgement.kind === 'ruled') return judgement
      const instead = await fallback.rule(brief, signal)
      return instead.kind === 'ruled'
        ? { ...instead, by: examinedByText(fallback.name, [silentText(judge, judgement)]) }
        : instead
    },
  }
}

function silentText({ name }: Judge, { because }: Extract<Judgement, { kind: 'silent' }>): string {
  return `${name} ${because === 'malformed' ? 'gave nothing that could be used' : 'was unavailable'}`
}

/** The points on which a judgement, once weighed, is open or unsure. */
function unsureOf(brief: Brief, judgement: Judgement, sureFrom: number): ReadonlySet<string> {
  return new Set(
    weigh(brief, judgement)
      .filter(verdict => verdict.kind === 'unjudged' || verdict.confidence < sureFrom)
      .map(verdict => verdict.point),
  )
}
