import type { ReactNode } from 'react'

interface LabTableProps {
  readonly caption?: string
  /** The rows of the head, such as `LabHeads`. */
  readonly head: ReactNode
  readonly children: ReactNode
}

/** Numbers of a lab under a caption; a wide table scrolls within itself. */
export function LabTable({ caption = 'The same as numbers', head, children }: LabTableProps) {
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="lab-table">
        <caption className="label">{caption}</caption>
        <thead>{head}</thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** A head of one row; all but the first column hold numbers. */
export function LabHeads({ names: [first, ...others] }: { readonly names: readonly ReactNode[] }) {
  return (
    <tr>
      <th scope="col">{first}</th>
      <NumberHeads names={others} />
    </tr>
  )
}

export function NumberHeads({ names }: { readonly names: readonly ReactNode[] }) {
  return names.map((name, i) => (
    <th key={i} scope="col" className="r">
      {name}
    </th>
  ))
}

interface LabRowProps {
  readonly name: ReactNode
  readonly cells: readonly ReactNode[]
  /** Whether the picture shows this row. */
  readonly here?: boolean
}

export function LabRow({ name, cells, here = false }: LabRowProps) {
  return (
    <tr data-here={here ? '' : undefined}>
      <th scope="row">{name}</th>
      <NumberCells cells={cells} />
    </tr>
  )
}

export function NumberCells({ cells }: { readonly cells: readonly ReactNode[] }) {
  return cells.map((cell, i) => (
    <td key={i} className="r">
      {cell}
    </td>
  ))
}
