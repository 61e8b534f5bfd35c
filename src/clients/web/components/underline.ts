import type { Verdict } from '#domain'
import type { Block } from './markdown.ts'
import type { Run } from './runs.ts'

/** Words that count for or against a point or flag, and the letter that links to it. */
export interface Underline {
  /** The point or flag that the words belong to. */
  readonly of: string
  readonly as: Verdict['kind'] | 'flag' | 'said'
  readonly letter: string
  /** The verdict that colours the letter, where it differs from the line's. */
  readonly tone?: Verdict['kind'] | undefined
  /** Whether the examiner is not sure of it: the line is thinner then, and dotted. */
  readonly unsure?: boolean
  readonly start: number
  readonly end: number
}

/** Neighbouring runs under the same lines, and the letters that follow them. */
export interface Stretch {
  readonly runs: readonly Run[]
  readonly under: readonly Underline[]
  readonly letters: readonly Underline[]
}

/** The worst first: its line is drawn nearest to the words. */
const RANK = { flag: 0, contradicted: 1, unjudged: 2, partial: 3, met: 4, missing: 5, said: 6 } as const

/** Every run of a text, in order, whichever block it is in. */
export function allRuns(blocks: readonly Block[]): readonly Run[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return block.runs
      case 'list':
        return block.items.flat()
      case 'code':
      case 'display':
        return [block.run]
    }
  })
}

/** For each underline, the offset at which its last words end and its letter goes. */
export function letterEnds(
  runs: readonly Run[],
  underlines: readonly Underline[],
): ReadonlyMap<Underline, number> {
  return new Map(
    underlines.flatMap(line => {
      const last = runs.findLast(run => overlaps(run, line) && run.text.trim() !== '')
      return last ? [[line, last.kind === 'text' ? Math.min(last.end, line.end) : last.end] as const] : []
    }),
  )
}

/** Cuts runs where lines begin and end, then joins neighbours that lie under the same lines. */
export function underlinedStretches(
  runs: readonly Run[],
  underlines: readonly Underline[],
  ends: ReadonlyMap<Underline, number>,
): readonly Stretch[] {
  const stretches: { runs: Run[]; under: readonly Underline[]; letters: Underline[] }[] = []
  for (const run of runs.flatMap(whole => cut(whole, underlines))) {
    const under = underlines.filter(line => overlaps(run, line)).toSorted((a, b) => RANK[a.as] - RANK[b.as])
    const letters = under.filter(line => line.letter !== '' && ends.get(line) === run.end)
    const last = stretches.at(-1)
    if (last && last.letters.length === 0 && same(last.under, under)) {
      last.runs.push(run)
      last.letters.push(...letters)
    } else stretches.push({ runs: [run], under, letters: [...letters] })
  }
  return stretches
}

/** Formulas and code are never cut. */
function cut(run: Run, underlines: readonly Underline[]): readonly Run[] {
  if (run.kind !== 'text') return [run]
  const cuts = underlines.flatMap(line => [line.start, line.end]).filter(at => at > run.start && at < run.end)
  const edges = [run.start, ...new Set(cuts.toSorted((a, b) => a - b)), run.end]
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? run.end
    return { ...run, start, end, text: run.text.slice(start - run.start, end - run.start) }
  })
}

function overlaps(run: Run, line: Underline): boolean {
  return run.start < line.end && line.start < run.end
}

function same(a: readonly Underline[], b: readonly Underline[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i])
}
