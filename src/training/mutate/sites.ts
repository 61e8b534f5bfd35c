import { alternatives } from './mutators.ts'
import type { MutationKind } from './mutators.ts'
import { syntaxOf, eachNode } from './syntax.ts'

/** One change to a file. */
export interface Mutation {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly kind: MutationKind
  /** Offsets into the file, the end exclusive. */
  readonly at: readonly [start: number, end: number]
  readonly before: string
  readonly after: string
}

/** A place in a file, with the mutations that it can have. */
type Site = readonly [Mutation, ...Mutation[]]

export function sitesIn(file: string, source: string): readonly Site[] {
  const sites: Site[] = []
  const lineAt = linesOf(source)
  eachNode(syntaxOf(file, source), (node, around) => {
    const [first, ...more] = alternatives(node, around, source).map(({ kind, at, after }): Mutation => {
      const [start, end] = at
      return {
        file,
        line: lineAt(start),
        kind,
        at,
        before: source.slice(start, end),
        after,
      }
    })
    if (first) sites.push([first, ...more])
  })
  return sites
}

/** The whole file with the change. */
export function mutated(source: string, { at: [start, end], after }: Mutation): string {
  return source.slice(0, start) + after + source.slice(end)
}

function linesOf(source: string): (offset: number) => number {
  const ends = [...source.matchAll(/\n/g)].map(({ index }) => index)
  return offset => 1 + ends.filter(end => end < offset).length
}

/** Draws so many sites, each at most once, and one mutation of each. */
export function draw(sites: readonly Site[], count: number, random: () => number): readonly Mutation[] {
  const left = [...sites]
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [site] = left.splice(Math.floor(random() * left.length), 1)
    return site?.[Math.floor(random() * site.length)]
  }).filter(mutation => mutation !== undefined)
}
