import { examinedByText } from '#domain'
import { weigh } from '#examiner'
import type { Brief, Finding, Judge, Judgement } from '#examiner'

interface Route {
  /** The first rules on everything; it is the offline one. */
  readonly first: Judge
  /** Small before large. */
  readonly then: readonly Judge[]
  /** A finding below this confidence goes on. */
  readonly sureFrom: number
}

/**
 * The offline judge first; the points that it is unsure of go on to the next, and what that one is unsure of to the one
 * after. A later ruling takes the place of an earlier one only when its evidence holds and it is sure; so whatever fails,
 * the offline ruling stands.
 */
export function createRoutedJudge({ first, then, sureFrom }: Route): Judge {
  return {
    name: `${first.name}, then ${then.map(judge => judge.name).join(', then ')}`,
    async rule(brief, signal) {
      const start = await first.rule(brief, signal)
      if (start.kind === 'silent') return start
      const settled = new Map(start.findings.map(finding => [finding.point, finding]))
      let open = unsureOf(brief, start, sureFrom)
      const said: string[] = []

      for (const judge of then) {
        if (open.size === 0 || signal.aborted) break
        // Flags stay with the first judge, and what it set aside is not shown to the next.
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
          said.push(silentSaid(judge, judgement))
          continue
        }
        const unsure = unsureOf(
          part,
          { ...judgement, setAside: [...start.setAside, ...judgement.setAside] },
          sureFrom,
        )
        const sure = judgement.findings.filter(({ point }) => open.has(point) && !unsure.has(point))
        for (const finding of sure) settled.set(finding.point, { ...finding, by: judge.name })
        said.push(`${judge.name} on ${sure.length} of ${open.size} ${open.size === 1 ? 'point' : 'points'}`)
        open = unsure
      }

      const [head, ...rest] = brief.rubric.points.flatMap(({ id }): readonly Finding[] =>
        [settled.get(id)].filter(finding => finding !== undefined),
      )
      if (!head) return { kind: 'silent', because: 'malformed' }
      return { ...start, findings: [head, ...rest], by: examinedByText(first.name, said) }
    },
  }
}

/** A judge, and where it is silent another one, which the report names. */
export function withFallback(judge: Judge, fallback: Judge): Judge {
  return {
    name: judge.name,
    async rule(brief, signal) {
      const judgement = await judge.rule(brief, signal)
      if (judgement.kind === 'ruled') return judgement
      const instead = await fallback.rule(brief, signal)
      return instead.kind === 'ruled'
        ? { ...instead, by: examinedByText(fallback.name, [silentSaid(judge, judgement)]) }
        : instead
    },
  }
}

function silentSaid({ name }: Judge, { because }: Extract<Judgement, { kind: 'silent' }>): string {
  return `${name} ${because === 'malformed' ? 'gave nothing that could be used' : 'was unavailable'}`
}

/** The points on which a judgement, weighed, is open or not sure. */
function unsureOf(brief: Brief, judgement: Judgement, sureFrom: number): ReadonlySet<string> {
  return new Set(
    weigh(brief, judgement)
      .filter(verdict => verdict.kind === 'unjudged' || verdict.confidence < sureFrom)
      .map(verdict => verdict.point),
  )
}
