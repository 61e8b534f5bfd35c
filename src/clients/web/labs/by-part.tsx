import type { ReactNode } from 'react'

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
