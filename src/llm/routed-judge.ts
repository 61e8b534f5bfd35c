import { examinedByText, isNonEmpty } from '#domain'
import { weigh } from '#examiner'
import type { Brief, Finding, Judge, Judgement } from '#examiner'

type Ruled = Extract<Judgement, { kind: 'ruled' }>

interface Route {
  /** The offline judge, which rules on everything. */
  readonly first: Judge
  /** In ascending size. */
  readonly then: readonly Judge[]
  /** A finding below this confidence goes on. */
  readonly sureFrom: number
}

/**
 * The offline judge rules first, and what it is sure is met stays met unless a model is sure of the opposite. On
 * every other point the ruling of a model counts where it is sure and its evidence holds, and what it is not sure
 * of goes on to the next. Errors are what a model is asked for in any case, so it is always asked, and about the
 * whole key: that is the one request that a model alone would get, and costs nothing where that was asked before.
 * The offline ruling stands whatever fails.
 */
export function createRoutedJudge({ first, then, sureFrom }: Route): Judge {
  return {
    name: `${first.name}, then ${then.map(judge => judge.name).join(', then ')}`,
    async rule(brief, signal) {
      const start = await first.rule(brief, signal)
      if (start.kind === 'silent') return start
      let settled: Ruled = start
      let open = notSurelyMet(brief, start, sureFrom)
      const consulted: string[] = []

      for (const judge of then) {
        if (signal.aborted || (open.size === 0 && settled !== start)) break
        const judgement = await judge.rule(brief, signal)
        if (judgement.kind === 'silent') {
          consulted.push(silentText(judge, judgement))
          continue
        }
        const sure = sureFindings(brief, { ...judgement, setAside: start.setAside }, sureFrom)
        const taken = judgement.findings.filter(
          ({ point, ruling }) => sure.has(point) && (open.has(point) || ruling === 'contradicted'),
        )
        consulted.push(`${judge.name} on ${taken.length} of ${brief.rubric.points.length} points`)
        settled = joined(
          settled,
          judgement,
          new Map(taken.map(one => [one.point, { ...one, by: judge.name }])),
        )
        open = new Set([...open].filter(point => !sure.has(point)))
      }
      return { ...settled, by: examinedByText(first.name, consulted) }
    },
  }
}

/** Rulings of a model laid over earlier ones. Its flags replace theirs, since it was asked for errors. */
function joined(earlier: Ruled, { flags, outside }: Ruled, taken: ReadonlyMap<string, Finding>): Ruled {
  const findings = earlier.findings.map(finding => taken.get(finding.point) ?? finding)
  return { ...earlier, ...(isNonEmpty(findings) && { findings }), flags, ...(outside && { outside }) }
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

/** The points that a judgement, once weighed, does not surely credit in full. */
function notSurelyMet(brief: Brief, judgement: Judgement, sureFrom: number): ReadonlySet<string> {
  return new Set(
    weigh(brief, judgement)
      .filter(({ kind, confidence }) => kind !== 'met' || confidence < sureFrom)
      .map(verdict => verdict.point),
  )
}

/** The points on which a judgement, once weighed, is neither open nor unsure. */
function sureFindings(brief: Brief, judgement: Judgement, sureFrom: number): ReadonlySet<string> {
  return new Set(
    weigh(brief, judgement)
      .filter(({ kind, confidence }) => kind !== 'unjudged' && confidence >= sureFrom)
      .map(verdict => verdict.point),
  )
}
