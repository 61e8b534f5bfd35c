import type { ReactNode } from 'react'

/** What a head or a cell of a table shows of a part of the lab. */
export function ofPart(part: string | undefined, shows: ReactNode): ReactNode {
  return <span data-part={part}>{shows}</span>
}
