/** Which quantity is computed from which: paths between two of them, and steps that have to wait for each other. */
import type { Attending } from './weights.ts'

/** Each quantity by its name, with those that it is computed from. */
type Dependence = ReadonlyMap<string, readonly string[]>

/** x_j to h_j by the encoder, s_t and y_t by the decoder, and c_t where there is attention. */
export function translator(attending: Attending, sourceLength: number, targetLength: number): Dependence {
  const graph = new Map<string, readonly string[]>()
  const source = numbers(sourceLength)
  for (const j of source) graph.set(`h${j}`, j === 1 ? ['x1'] : [`x${j}`, `h${j - 1}`])
  for (const t of numbers(targetLength)) {
    const before = t === 1 ? `h${sourceLength}` : `s${t - 1}`
    const states = source.map(j => `h${j}`)
    graph.set(`s${t}`, attending === 'additive' ? [before, `c${t}`] : [before])
    if (attending !== 'none') graph.set(`c${t}`, [attending === 'additive' ? before : `s${t}`, ...states])
    graph.set(`y${t}`, attending === 'none' ? [`s${t}`] : [`s${t}`, `c${t}`])
  }
  return graph
}

/** A layer over a whole sequence: h_t from x_t and h_{t−1}, or from every x. */
export function layer(kind: 'recurrent' | 'attention', length: number): Dependence {
  const inputs = numbers(length).map(t => `x${t}`)
  return new Map(
    inputs.map((x, i) => [`h${i + 1}`, kind === 'attention' ? inputs : i === 0 ? [x] : [x, `h${i}`]]),
  )
}

/** The fewest edges from one quantity to another; infinite where there is no way. */
export function shortestPath(graph: Dependence, from: string, to: string): number {
  let [edges, reached] = [0, new Set([to])]
  const seen = new Set([to])
  while (reached.size > 0) {
    if (reached.has(from)) return edges
    reached = new Set([...reached].flatMap(name => graph.get(name) ?? []).filter(name => !seen.has(name)))
    for (const name of reached) seen.add(name)
    edges += 1
  }
  return Infinity
}

/** The length of the longest chain: so many computations follow each other, however many machines there are. */
export function waits(graph: Dependence): number {
  const depths = new Map<string, number>()
  const depthOf = (name: string): number => {
    const known = depths.get(name)
    if (known !== undefined) return known
    const sources = graph.get(name)
    const depth = sources ? 1 + Math.max(...sources.map(depthOf)) : 0
    depths.set(name, depth)
    return depth
  }
  return Math.max(...[...graph.keys()].map(depthOf))
}

/** How many values are read in all. */
export function reads(graph: Dependence): number {
  return [...graph.values()].reduce((sum, sources) => sum + sources.length, 0)
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1)
