/** Automatic differentiation of a graph of scalars, in both modes: Griewank and Walther 2008. */
import type { Vector } from '../linear.ts'
import { at } from '../entries.ts'

/** A node is an input or an operation on earlier nodes, named by their places. */
export type GraphNode =
  | { readonly kind: 'input' }
  | { readonly kind: 'add' | 'multiply'; readonly a: number; readonly b: number }
  | { readonly kind: 'tanh'; readonly a: number }

/** The values of all nodes, first to last; the backward sweep needs them. */
export function valuesOf(graph: readonly GraphNode[], inputs: Vector): Vector {
  const values: number[] = []
  let next = 0
  for (const node of graph) {
    if (node.kind === 'input') values.push(at(inputs, next++))
    else if (node.kind === 'tanh') values.push(Math.tanh(at(values, node.a)))
    else if (node.kind === 'add') values.push(at(values, node.a) + at(values, node.b))
    else values.push(at(values, node.a) * at(values, node.b))
  }
  return values
}

/** One sweep from the last node to the first: the derivative of the last by every node. */
export function reverseSweep(graph: readonly GraphNode[], values: Vector): Vector {
  const adjoints: number[] = graph.map((_, i) => (i === graph.length - 1 ? 1 : 0))
  const give = (place: number, part: number) => {
    adjoints[place] = at(adjoints, place) + part // a value used twice gets both parts
  }
  for (const [i, node] of [...graph.entries()].toReversed()) {
    const upstream = at(adjoints, i)
    if (node.kind === 'tanh') give(node.a, upstream * (1 - at(values, i) ** 2))
    else if (node.kind === 'add') {
      give(node.a, upstream)
      give(node.b, upstream)
    } else if (node.kind === 'multiply') {
      give(node.a, upstream * at(values, node.b))
      give(node.b, upstream * at(values, node.a))
    }
  }
  return adjoints
}

/** One sweep from first to last: the derivative of every node along one direction of the inputs. */
function forwardSweep(graph: readonly GraphNode[], values: Vector, direction: Vector): Vector {
  const tangents: number[] = []
  let next = 0
  for (const [i, node] of graph.entries()) {
    if (node.kind === 'input') tangents.push(at(direction, next++))
    else if (node.kind === 'tanh') tangents.push(at(tangents, node.a) * (1 - at(values, i) ** 2))
    else if (node.kind === 'add') tangents.push(at(tangents, node.a) + at(tangents, node.b))
    else tangents.push(at(tangents, node.a) * at(values, node.b) + at(values, node.a) * at(tangents, node.b))
  }
  return tangents
}

/** The gradient by the inputs in either mode, and how many sweeps it took. */
export function gradientIn(
  mode: 'forward' | 'reverse',
  graph: readonly GraphNode[],
  inputs: Vector,
): { readonly gradient: Vector; readonly sweeps: number } {
  const values = valuesOf(graph, inputs)
  if (mode === 'reverse') {
    const adjoints = reverseSweep(graph, values)
    return { gradient: adjoints.filter((_, i) => graph[i]?.kind === 'input'), sweeps: 1 }
  }
  const sweeps = inputs.map((_, i) =>
    forwardSweep(
      graph,
      values,
      inputs.map((__, j) => (i === j ? 1 : 0)),
    ),
  )
  return { gradient: sweeps.map(tangents => tangents.at(-1) ?? NaN), sweeps: sweeps.length }
}
