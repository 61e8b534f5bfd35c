import type { ReactNode } from 'react'

/** A name of a column or a number in it, where it belongs to a part of the lab. */
export function ofPart(part: string | undefined, shown: ReactNode): ReactNode {
  return <span data-part={part}>{shown}</span>
}

/** Heads or cells of a row, each with the part that its column shows, where it shows one. */
export function byPart(
  parts: readonly (string | undefined)[],
  nodes: readonly ReactNode[],
): readonly ReactNode[] {
  return nodes.map((node, i) => (
    <span key={i} data-part={parts[i]}>
      {node}
    </span>
  ))
}
