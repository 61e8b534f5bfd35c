import type { ReactNode } from 'react'

/** A name of a column or a number in it, where it belongs to a part of the lab. */
export function inPart(part: string, shown: ReactNode): ReactNode {
  return <span data-part={part}>{shown}</span>
}
